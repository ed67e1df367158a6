package vn.loa.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class AuditTrailTest {
    private static Response entries(String query) {
        var answer = as("otto", Roles.AUDITOR).get("/api/manage/v1/audit?" + query);
        answer.then().statusCode(200);
        return answer;
    }

    @Test
    void every_step_is_there_with_who_in_which_role_and_why() {
        var submitted = Articles.submitted(unique("Nhật ký"));
        var returned = Articles.moved(erin(), submitted, Map.of("to", "draft", "comment", "  Thiếu nguồn "));
        var article = Articles.published(Articles.patched(anna(), returned, Map.of("summary", "Đủ nguồn")));
        var next = Articles.patched(anna(), article, Map.of("summary", "Bản hai"));
        Articles.delete(anna(), next).then().statusCode(204);
        Articles.moved(binh(), Articles.reread(article), Map.of("to", "gone", "comment", "Sai"));
        entries("subject=" + article.id())
                .then()
                .body(
                        "items.action",
                        contains(
                                "article.removed",
                                "article.deleted",
                                "article.changed",
                                "article.published",
                                "article.approved",
                                "article.reviewed",
                                "article.submitted",
                                "article.changed",
                                "article.returned",
                                "article.submitted",
                                "article.created"))
                .body("items.edition", contains(1, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1))
                .body("items.kind", everyItem(is("article")))
                .body("items.hash", everyItem(matchesPattern("[0-9a-f]{64}")))
                .body("items[8].comment", is("Thiếu nguồn"))
                .body("items[8].actor", is(Map.of("id", "erin", "name", "erin")))
                .body("items[8].roles", is(List.of("editor")))
                .body("items[3].actor.id", is("binh"))
                .body("items[3].comment", nullValue())
                .body("items[0].comment", is("Sai"));
    }

    @Test
    void all_roles_of_a_person_are_kept() {
        as("olga", Roles.EDITOR, Roles.AUTHOR, "offline_access")
                .contentType("application/json")
                .body(Articles.text(unique("Hai vai")))
                .post("/api/manage/v1/articles")
                .then()
                .statusCode(201);
        entries("actor=olga&limit=1").then().body("items[0].roles", is(List.of("author", "editor")));
    }

    @Test
    void what_was_refused_is_no_event() {
        var draft = Articles.draft(unique("Từ chối"));
        var before = Database.number("select seq from audit_head");
        refused(Articles.move(binh(), draft, Map.of("to", "published")), 409, "wrong-state");
        refused(Articles.move(erin(), draft, Map.of("to", "submitted")), 403, "forbidden");
        erin().get("/api/manage/v1/articles/" + draft.id()).then().statusCode(200);
        assertEquals(before, Database.number("select seq from audit_head"));
    }

    @Test
    void it_is_filtered_by_what_who_and_when() {
        var organisation = Library.organisation(unique("Sở"));
        entries("subject=" + organisation)
                .then()
                .body("items.action", contains("organisation.created"))
                .body("items.actor.id", contains("plan"))
                .body("items[0].edition", nullValue());
        entries("actor=plan&limit=100").then().body("items.actor.id", everyItem(is("plan")));
        entries("actor=nobody").then().body("items", is(List.of()));
        entries("subject=" + UUID.randomUUID()).then().body("items", is(List.of()));
        entries("subject=" + organisation + "&actor=anna").then().body("items", is(List.of()));
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var filter = "subject=" + organisation + "&from=%s&to=%s";
        entries(filter.formatted(today.minusDays(1), today)).then().body("items.subject", hasItem(organisation));
        entries(filter.formatted(today.plusDays(2), today.plusDays(3))).then().body("items", is(List.of()));
        entries(filter.formatted(today.minusDays(3), today.minusDays(2))).then().body("items", is(List.of()));
    }

    @Test
    void it_comes_in_pages_newest_first_while_it_grows() {
        for (var i = 0; i < 5; i++) {
            Articles.draft(unique("Trang"));
        }
        var seen = new ArrayList<Integer>();
        var page = entries("limit=2");
        for (var pages = 0; pages < 3; pages++) {
            seen.addAll(page.path("items.seq"));
            Articles.draft(unique("Thêm"));
            page = as("otto", Roles.AUDITOR)
                    .queryParam("limit", 2)
                    .queryParam("cursor", page.<String>path("next"))
                    .get("/api/manage/v1/audit");
        }
        for (var i = 1; i < seen.size(); i++) {
            assertEquals(seen.get(i - 1) - 1, seen.get(i));
        }
    }

    @Test
    void only_auditors_and_admins_read_it() {
        as("ada", Roles.ADMIN).get("/api/manage/v1/audit?limit=1").then().statusCode(200);
        for (var person : List.of(anna(), erin(), binh())) {
            refused(person.get("/api/manage/v1/audit"), 403, "forbidden");
        }
        refused(anna().get("/api/manage/v1/audit/verify"), 403, "forbidden");
    }
}
