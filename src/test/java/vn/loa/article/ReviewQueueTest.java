package vn.loa.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

/** An article that cites what is no longer in force is found, and gets a next edition or is kept as history. */
@LoaTest
class ReviewQueueTest {
    private static final String QUEUE = "/api/manage/v1/articles?limit=100&sort=-updatedAt&flag=";

    private String issuer;
    private String old;
    private String successor;
    private Held article;

    @BeforeEach
    void an_article_that_cites_a_replaced_decree() {
        issuer = Library.organisation(unique("Chính phủ"));
        old = document(Map.of("effectiveFrom", "2018-06-21", "verified", true));
        article = Articles.published(citing(old));
        successor = document(Map.of(
                "effectiveFrom",
                "2025-07-01",
                "verified",
                true,
                "relations",
                List.of(Map.of("kind", "replaces", "document", old))));
    }

    private String document(Map<String, ?> more) {
        var document = new HashMap<String, Object>(Map.of(
                "symbol",
                Library.symbol(),
                "type",
                "Nghị định",
                "issuer",
                issuer,
                "issued",
                "2018-04-23",
                "abstract",
                "Một cửa"));
        document.putAll(more);
        if (document.get("effectiveFrom").toString().startsWith("2025")) {
            document.put("issued", "2025-06-09");
            document.put("symbol", document.get("symbol").toString().replace("2018", "2025"));
        }
        return Library.document(document);
    }

    private static Held citing(String... documents) {
        var text = Articles.text(unique("Một cửa"));
        text.put("documents", List.of(documents));
        return Articles.draft(text);
    }

    private static Response queue(String flag) {
        return erin().get(QUEUE + flag);
    }

    private static void assertFlagged(String flag, Held article, boolean flagged) {
        queue(flag)
                .then()
                .statusCode(200)
                .body("items.id", flagged ? hasItem(article.id()) : not(hasItem(article.id())));
    }

    private static Response keep(Held article, Map<String, ?> request) {
        return erin().contentType("application/json")
                .header("If-Match", article.etag())
                .body(request)
                .post("/api/manage/v1/articles/{id}/history", article.id());
    }

    private Held kept() {
        keep(article, Map.of()).then().statusCode(200);
        return Articles.reread(article);
    }

    @Test
    void it_is_in_the_queue_with_the_successor_proposed() {
        assertFlagged("cites-expired-document", article, true);
        assertFlagged("cites-replaced-document", article, true);
        assertFlagged("cites-unverified-document", article, false);
        var row = "items.find { it.id == '" + article.id() + "' }.citations[0].";
        queue("cites-replaced-document")
                .then()
                .body(row + "document.id", is(old))
                .body(row + "document.status", is("replaced"))
                .body(row + "flags", contains("cites-expired-document", "cites-replaced-document"))
                .body(row + "successors.id", contains(successor))
                .body(row + "kept", nullValue());
        erin().get("/api/manage/v1/articles/{id}/citations", article.id())
                .then()
                .statusCode(200)
                .body("document.id", contains(old))
                .body("[0].successors[0].id", is(successor));
    }

    @Test
    void its_editor_sees_it_at_once() {
        anna().get("/api/manage/v1/articles/{id}", article.id())
                .then()
                .body("warnings.code", hasItem("cites-replaced-document"))
                .body("warnings.find { it.code == 'cites-replaced-document' }.pointer", is("/documents/0"))
                .body("warnings.find { it.code == 'cites-replaced-document' }.detail", containsString("2025/NĐ-CP"));
    }

    @Test
    void nobody_is_asked_about_what_is_not_public_or_taken_down() {
        var draft = citing(old);
        assertFlagged("cites-expired-document", draft, false);
        Articles.moved(binh(), article, Map.of("to", "withdrawn", "comment", "Đã cũ"));
        assertFlagged("cites-expired-document", article, false);
        refused(keep(Articles.reread(article), Map.of()), 409, "wrong-state");
        refused(keep(draft, Map.of()), 409, "wrong-state");
    }

    @Test
    void an_end_that_is_still_to_come_is_none() {
        var lasting = document(Map.of("effectiveFrom", "2018-06-21", "effectiveTo", "2999-01-01", "verified", true));
        var over = document(Map.of("effectiveFrom", "2018-06-21", "effectiveTo", "2020-01-01", "verified", false));
        var one = Articles.published(citing(lasting));
        var other = Articles.published(citing(lasting, over));
        assertFlagged("cites-expired-document", one, false);
        assertFlagged("cites-unverified-document", one, false);
        assertFlagged("cites-expired-document", other, true);
        assertFlagged("cites-replaced-document", other, false);
        assertFlagged("cites-unverified-document", other, true);
    }

    @Test
    void kept_as_history_it_leaves_the_queue_and_tells_readers_what_counts_now() {
        keep(article, Map.of("explanation", "Bài giữ để tham khảo."))
                .then()
                .statusCode(200)
                .body("state", is("published"))
                .body("warnings.code", not(hasItem("cites-replaced-document")));
        assertFlagged("cites-expired-document", article, false);
        assertFlagged("cites-replaced-document", article, false);
        given().get("/api/v1/articles/" + article.slug())
                .then()
                .body("notice.kind", is("historical"))
                .body("notice.explanation", is("Bài giữ để tham khảo."))
                .body("notice.at", notNullValue())
                .body("notice.successors.id", contains(successor))
                .body("notice.successors[0].status", is("in-force"))
                .body("documents[0].status", is("replaced"));
        erin().get("/api/manage/v1/articles/{id}/citations", article.id())
                .then()
                .body("[0].flags", empty())
                .body("[0].kept.by.name", is("erin"))
                .body("[0].kept.explanation", is("Bài giữ để tham khảo."));
        assertEquals(
                "article.kept-as-history",
                Database.value(
                        "select action from audit_entry where subject = ? order by seq desc limit 1", article.id()));
    }

    @Test
    void what_takes_the_successors_place_later_is_named_without_a_new_word() {
        keep(article, Map.of()).then().statusCode(200);
        assertSuccessor(successor);
        var last = document(Map.of(
                "effectiveFrom", "2026-01-01", "relations", List.of(Map.of("kind", "repeals", "document", successor))));
        assertSuccessor(last);
        var next = document(Map.of(
                "effectiveFrom", "2199-01-01", "relations", List.of(Map.of("kind", "replaces", "document", last))));
        assertSuccessor(last); // until that day
        Library.delete("documents", next).then().statusCode(204);
        Library.delete("documents", last).then().statusCode(204);
        assertSuccessor(successor);
    }

    /** In front of the public, alone and in a list, and in front of staff. */
    private void assertSuccessor(String document) {
        given().get("/api/v1/articles/" + article.slug())
                .then()
                .body("notice.successors.id", contains(document))
                .body("notice.successors.status", contains("in-force"));
        given().get("/api/v1/articles?document=" + old)
                .then()
                .body("items[0].notice.successors.id", contains(document));
        erin().get("/api/manage/v1/articles/{id}/citations", article.id())
                .then()
                .body("[0].successors.id", contains(document));
    }

    @Test
    void without_a_word_of_theirs_readers_get_one_of_ours() {
        keep(article, Map.of()).then().statusCode(200);
        given().get("/api/v1/articles/" + article.slug())
                .then()
                .body("notice.explanation", containsString("không còn hiệu lực"));
        given().get("/api/v1/articles?document=" + old)
                .then()
                .body("items[0].notice.kind", is("historical"))
                .body("items[0].notice.successors.id", contains(successor));
    }

    @Test
    void what_expires_later_is_asked_about_again() {
        var second = document(Map.of("effectiveFrom", "2018-06-21", "verified", true));
        var both = Articles.published(citing(old, second));
        keep(both, Map.of()).then().statusCode(200);
        assertFlagged("cites-expired-document", both, false);
        document(Map.of(
                "effectiveFrom", "2025-07-01", "relations", List.of(Map.of("kind", "replaces", "document", second))));
        assertFlagged("cites-expired-document", both, true);
        keep(Articles.reread(both), Map.of()).then().statusCode(200);
        assertFlagged("cites-expired-document", both, false);
        given().get("/api/v1/articles/" + both.slug()).then().body("notice.successors.size()", is(2));
    }

    @Test
    void the_next_edition_starts_without_the_notice_and_may_cite_the_successor() {
        var next = Articles.published(Articles.patched(anna(), kept(), Map.of("documents", List.of(successor))));
        assertFlagged("cites-expired-document", next, false);
        given().get("/api/v1/articles/" + next.slug())
                .then()
                .body("notice", nullValue())
                .body("documents.id", contains(successor));
        var again = Articles.published(Articles.patched(anna(), next, Map.of("documents", List.of(old))));
        assertFlagged("cites-expired-document", again, true);
    }

    @Test
    void the_word_can_be_taken_back() {
        var held = kept();
        erin().header("If-Match", held.etag())
                .delete("/api/manage/v1/articles/{id}/history", held.id())
                .then()
                .statusCode(200);
        assertFlagged("cites-expired-document", article, true);
        given().get("/api/v1/articles/" + article.slug()).then().body("notice", nullValue());
        refused(
                erin().header("If-Match", Articles.reread(article).etag())
                        .delete("/api/manage/v1/articles/{id}/history", article.id()),
                404,
                "not-found");
    }

    @Test
    void what_is_refused_changes_nothing() {
        var sound = Articles.published(citing(successor));
        var before = Database.state();
        refused(keep(sound, Map.of()), 409, "nothing-expired");
        refused(keep(new Held(article.id(), article.slug(), "\"0\""), Map.of()), 412, "stale-version");
        refused(keep(article, Map.of("explanation", "x".repeat(1_001))), 422, "invalid-content", "/explanation");
        refused(erin().get(QUEUE + "boring"), 400, "invalid-parameter", "flag");
        erin().contentType("application/json")
                .header("If-Match", article.etag())
                .body(Map.of())
                .post("/api/manage/v1/articles/{id}/history?validateOnly=true", article.id())
                .then()
                .statusCode(200)
                .body("blockers", empty());
        erin().contentType("application/json")
                .header("If-Match", sound.etag())
                .body(Map.of())
                .post("/api/manage/v1/articles/{id}/history?validateOnly=true", sound.id())
                .then()
                .statusCode(200)
                .body("blockers.code", contains("nothing-expired"));
        assertEquals(before, Database.state());
        var kept = kept();
        refused(keep(kept, Map.of()), 409, "nothing-expired");
        assertTrue(kept.etag().length() > 2);
    }
}
