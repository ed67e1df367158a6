package vn.loa.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
class DryRunTest {
    private static Response tryCreating(Map<String, Object> text) {
        return unchanged(anna().contentType("application/json").body(text), "POST", "/api/manage/v1/articles");
    }

    private static Response tryPatching(RequestSpecification person, Held article, Object patch) {
        return unchanged(
                person.contentType("application/merge-patch+json;charset=UTF-8")
                        .header("If-Match", article.etag())
                        .body(patch),
                "PATCH",
                "/api/manage/v1/articles/" + article.id());
    }

    private static Response tryMoving(RequestSpecification person, Held article, Map<String, Object> transition) {
        return unchanged(
                person.contentType("application/json")
                        .header("If-Match", article.etag())
                        .body(transition),
                "POST",
                "/api/manage/v1/articles/" + article.id() + "/transitions");
    }

    private static Response unchanged(RequestSpecification request, String method, String path) {
        var before = Database.state();
        var answer = request.queryParam("validateOnly", true).request(method, path);
        assertEquals(before, Database.state());
        return answer;
    }

    @Test
    void creating_is_tried_and_nothing_is_stored() {
        var text = Articles.text(unique("Thử tạo"));
        text.put("summary", "");
        text.put("body", "<h4>Sai</h4><script>x</script>");
        tryCreating(text)
                .then()
                .statusCode(200)
                .body("blockers", is(List.of()))
                .body("warnings.code", hasItems("missing-summary", "removed-element", "heading-order"))
                .body("warnings.pointer", hasItems("/summary", "/body"));
    }

    @Test
    void a_slug_that_was_tried_is_not_taken() {
        var text = Articles.text(unique("Giữ chỗ"));
        text.put("slug", unique("giu-cho").replace(' ', '-'));
        tryCreating(text).then().statusCode(200).body("blockers", is(List.of()));
        assertEquals(text.get("slug"), Articles.draft(text).slug());
        tryCreating(text)
                .then()
                .statusCode(200)
                .body("blockers.code", contains("taken"))
                .body("blockers.pointer", contains("/slug"));
    }

    @Test
    void every_field_at_fault_is_a_blocker() {
        var text = Articles.text(" ");
        text.put("slug", "Không");
        tryCreating(text)
                .then()
                .statusCode(200)
                .body("blockers.pointer", hasItems("/title", "/slug"))
                .body("blockers.code", hasItems("required", "malformed"));
        text = Articles.text(unique("Chủ đề lạ"));
        text.put("topics", List.of("none-such"));
        tryCreating(text).then().body("blockers.pointer", contains("/topics/0"));
    }

    @Test
    void what_cannot_even_be_read_is_refused_as_ever() {
        refused(
                anna().contentType("application/json").body("{").post("/api/manage/v1/articles?validateOnly=true"),
                400,
                "invalid-json");
        refused(
                erin().contentType("application/json")
                        .body(Articles.text("A"))
                        .post("/api/manage/v1/articles?validateOnly=true"),
                403,
                "forbidden");
    }

    @Test
    void patching_is_tried() {
        var draft = Articles.draft(unique("Thử sửa"));
        tryPatching(anna(), draft, Map.of("body", "<p>Mới</p><iframe></iframe>"))
                .then()
                .statusCode(200)
                .body("warnings.code", hasItem("removed-element"))
                .body("blockers", is(List.of()));
        tryPatching(anna(), draft, Map.of("title", "")).then().body("blockers.pointer", contains("/title"));
        refused(tryPatching(anna(), new Held(draft.id(), "", "\"99\""), Map.of("title", "A")), 412, "stale-version");
        Articles.patched(anna(), draft, Map.of("title", "Vẫn được"));
    }

    @Test
    void trying_to_edit_a_published_article_opens_no_edition() {
        var published = Articles.published(unique("Thử bản sau"));
        tryPatching(anna(), published, Map.of("summary", "Mới")).then().statusCode(200);
        erin().get("/api/manage/v1/articles/{id}", published.id()).then().body("edition", is(1));
        tryPatching(as("alan", Roles.AUTHOR), published, Map.of("summary", "Mới"))
                .then()
                .statusCode(200)
                .body("blockers.code", contains("not-owner"));
    }

    @Test
    void publishing_is_tried_and_the_public_sees_nothing() {
        var approved = Articles.approved(unique("Thử công khai"));
        tryMoving(binh(), approved, Map.of("to", "published"))
                .then()
                .statusCode(200)
                .body("blockers", is(List.of()));
        Articles.read(approved.slug()).then().statusCode(404);
        Articles.moved(binh(), approved, "published");
    }

    @Test
    void what_stands_in_the_way_of_a_transition_is_told() {
        var text = Articles.text(unique("Trở ngại"));
        text.put("body", "<p></p>");
        var draft = Articles.draft(text);
        tryMoving(anna(), draft, Map.of("to", "submitted"))
                .then()
                .statusCode(200)
                .body("blockers.code", contains("empty-body"))
                .body("blockers.pointer", contains("/body"));
        tryMoving(binh(), draft, Map.of("to", "published"))
                .then()
                .body("blockers.code", contains("wrong-state"))
                .body("blockers.pointer", contains(""));
        var submitted = Articles.submitted(unique("Trở ngại"));
        tryMoving(as("anna", Roles.EDITOR), submitted, Map.of("to", "reviewed"))
                .then()
                .body("blockers.code", contains("four-eyes"));
        tryMoving(erin(), submitted, Map.of("to", "draft")).then().body("blockers.pointer", contains("/comment"));
        refused(tryMoving(anna(), submitted, Map.of("to", "reviewed")), 403, "forbidden");
    }

    @Test
    void blockers_speak_the_callers_language() {
        var draft = Articles.draft(unique("Ngôn ngữ"));
        tryMoving(binh().header("Accept-Language", "en"), draft, Map.of("to", "published"))
                .then()
                .body("blockers.detail", contains("Not possible in this state"));
    }
}
