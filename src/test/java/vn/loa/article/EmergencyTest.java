package vn.loa.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.LoaTest;

@LoaTest
class EmergencyTest {
    private static final Map<String, Object> PUBLICATION =
            Map.of("to", "published", "emergency", true, "comment", "Lũ về trong đêm");

    private static Response confirm(RequestSpecification person, Held article) {
        return person.header("If-Match", article.etag())
                .post("/api/manage/v1/articles/{id}/confirmation", article.id());
    }

    @Test
    void an_approver_publishes_a_draft_alone_and_it_stays_flagged() {
        var draft = Articles.draft(unique("Khẩn"));
        Articles.move(binh(), draft, PUBLICATION)
                .then()
                .statusCode(200)
                .body("state", is("published"))
                .body("emergency.by.id", is("binh"))
                .body("emergency.at", notNullValue());
        Articles.read(draft.slug()).then().statusCode(200);
        erin().get("/api/manage/v1/articles?emergency=true&limit=100").then().body("items.id", hasItem(draft.id()));
        erin().get("/api/manage/v1/articles?emergency=false&limit=100")
                .then()
                .body("items.id", not(hasItem(draft.id())));
    }

    @Test
    void even_what_the_approver_wrote() {
        var own = as("bao", Roles.AUTHOR)
                .contentType("application/json")
                .body(Articles.text(unique("Tự viết")))
                .post("/api/manage/v1/articles");
        var held = new Held(own.path("id"), own.path("slug"), own.header("ETag"));
        Articles.moved(as("bao", Roles.APPROVER), held, PUBLICATION);
    }

    @Test
    void a_second_approver_confirms_it_and_nobody_else() {
        var flagged = Articles.moved(binh(), Articles.draft(unique("Xác nhận")), PUBLICATION);
        refused(confirm(binh(), flagged), 403, "four-eyes");
        refused(confirm(erin(), flagged), 403, "forbidden");
        refused(confirm(as("bao", Roles.APPROVER), new Held(flagged.id(), "", "\"0\"")), 412, "stale-version");
        var confirmed = confirm(as("bao", Roles.APPROVER), flagged);
        confirmed.then().statusCode(200).body("emergency", nullValue()).body("state", is("published"));
        refused(
                confirm(as("bao", Roles.APPROVER), new Held(flagged.id(), "", confirmed.header("ETag"))),
                409,
                "wrong-state");
        as("otto", Roles.AUDITOR)
                .get("/api/manage/v1/audit?subject={id}", flagged.id())
                .then()
                .body(
                        "items.action",
                        contains("article.confirmed", "article.published-in-emergency", "article.created"))
                .body("items[1].comment", is("Lũ về trong đêm"));
    }

    @Test
    void a_takedown_in_an_emergency_is_flagged_as_well() {
        var published = Articles.published(unique("Gỡ gấp"));
        var down = Articles.move(
                binh(), published, Map.of("to", "withdrawn", "emergency", true, "comment", "Theo yêu cầu"));
        down.then().statusCode(200).body("emergency.by.id", is("binh"));
        Articles.read(published.slug()).then().body("notice.explanation", is("Theo yêu cầu"));
        confirm(as("bao", Roles.APPROVER), new Held(published.id(), "", down.header("ETag")))
                .then()
                .statusCode(200);
    }

    @Test
    void it_needs_a_reason_and_an_approver() {
        var draft = Articles.draft(unique("Không lý do"));
        refused(
                Articles.move(binh(), draft, Map.of("to", "published", "emergency", true)),
                422,
                "invalid-content",
                "/comment");
        refused(Articles.move(anna(), draft, PUBLICATION), 403, "forbidden");
        refused(Articles.move(erin(), draft, PUBLICATION), 403, "forbidden");
        Articles.read(draft.slug()).then().statusCode(404);
    }

    @Test
    void nothing_else_is_done_in_an_emergency() {
        var submitted = Articles.submitted(unique("Duyệt gấp"));
        refused(
                Articles.move(binh(), submitted, Map.of("to", "approved", "emergency", true, "comment", "Gấp")),
                422,
                "invalid-content",
                "/emergency");
    }

    @Test
    void even_in_an_emergency_there_must_be_a_text() {
        var text = Articles.text(unique("Trống"));
        text.put("body", "");
        refused(Articles.move(binh(), Articles.draft(text), PUBLICATION), 422, "not-ready", "/body");
    }

    @Test
    void one_emergency_is_confirmed_before_another_person_has_the_next() {
        var alone = Articles.moved(
                binh(),
                Articles.draft(unique("Hai việc khẩn")),
                Map.of("to", "published", "emergency", true, "comment", "Lũ về"));
        var bao = as("bao", Roles.APPROVER);
        refused(
                Articles.move(bao, alone, Map.of("to", "withdrawn", "emergency", true, "comment", "Sai")),
                409,
                "unconfirmed-emergency");
        as("bao", Roles.APPROVER)
                .header("If-Match", alone.etag())
                .contentType("application/json")
                .body(Map.of("to", "withdrawn", "emergency", true, "comment", "Sai"))
                .post("/api/manage/v1/articles/{id}/transitions?validateOnly=true", alone.id())
                .then()
                .statusCode(200)
                .body("blockers.code", contains("unconfirmed-emergency"));
        Articles.moved(as("bao", Roles.APPROVER), alone, Map.of("to", "withdrawn", "comment", "Sai"));
    }
}
