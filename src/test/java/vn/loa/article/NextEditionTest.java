package vn.loa.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
class NextEditionTest {
    private static final String PATH = "/api/manage/v1/articles/{id}";

    private static Held published() {
        return Articles.published(unique("Nhiều bản"));
    }

    @Test
    void editing_a_published_article_opens_its_next_edition_and_the_live_one_stays() {
        var published = published();
        Articles.patch(anna(), published, Map.of("summary", "Bản hai"))
                .then()
                .statusCode(200)
                .body("state", is("draft"))
                .body("edition", is(2))
                .body("summary", is("Bản hai"))
                .body("slug", is(published.slug()))
                .body("live.edition", is(1))
                .body("live.state", is("published"))
                .body("warnings.code", hasItem("missing-change-note"));
        Articles.read(published.slug()).then().statusCode(200).body("summary", is("Tóm tắt"));
    }

    @Test
    void further_editing_stays_in_the_same_edition() {
        var once = Articles.patched(anna(), published(), Map.of("summary", "Một"));
        Articles.patch(anna(), once, Map.of("summary", "Hai"))
                .then()
                .body("edition", is(2))
                .body("summary", is("Hai"));
    }

    @Test
    void publishing_it_supersedes_the_one_before() {
        var published = published();
        var next = Articles.patched(anna(), published, Map.of("summary", "Bản hai", "changeNote", "Số liệu mới"));
        Articles.published(next);
        Articles.read(published.slug())
                .then()
                .body("summary", is("Bản hai"))
                .body("changeNotes.note", contains("Số liệu mới"));
        erin().get(PATH + "/editions", published.id())
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items.state", contains("published", "superseded"))
                .body("next", nullValue());
    }

    @Test
    void every_edition_keeps_its_text() {
        var published = published();
        var next = Articles.patched(
                anna(), published, Map.of("body", "<p>Bản hai.</p>", "changeNote", "Mới", "title", "Tên bản hai"));
        Articles.published(next);
        erin().get(PATH + "/editions/1", published.id())
                .then()
                .statusCode(200)
                .body("number", is(1))
                .body("state", is("superseded"))
                .body("body", is("<h2 id=\"muc-mot\">Mục một</h2><p>Nội dung của bài viết.</p>"))
                .body("changeNote", nullValue());
        erin().get(PATH + "/editions/2", published.id())
                .then()
                .body("body", is("<p>Bản hai.</p>"))
                .body("title", is("Tên bản hai"))
                .body("changeNote", is("Mới"));
        refused(erin().get(PATH + "/editions/3", published.id()), 404, "not-found");
        refused(erin().get(PATH + "/editions/0", published.id()), 404, "not-found");
        refused(erin().get(PATH + "/editions/x", published.id()), 404, "not-found");
        refused(erin().get(PATH + "/editions/99999999999", published.id()), 404, "not-found");
    }

    @Test
    void editions_come_in_pages() {
        var article = published();
        for (var number = 2; number <= 4; number++) {
            article = Articles.published(
                    Articles.patched(anna(), article, Map.of("summary", "Bản " + number, "updateType", "minor")));
        }
        String next = erin().get(PATH + "/editions?limit=3&count=exact", article.id())
                .then()
                .body("items.number", contains(4, 3, 2))
                .body("count", is(4))
                .extract()
                .path("next");
        erin().queryParam("limit", 3)
                .queryParam("cursor", next)
                .get(PATH + "/editions", article.id())
                .then()
                .body("items.number", contains(1))
                .body("next", nullValue());
    }

    @Test
    void a_next_edition_takes_over_neither_note_nor_update_type() {
        var next = Articles.patched(
                anna(), published(), Map.of("summary", "Hai", "updateType", "minor", "changeNote", "Nhỏ"));
        Articles.patch(anna(), Articles.published(next), Map.of("summary", "Ba"))
                .then()
                .body("updateType", is("major"))
                .body("changeNote", nullValue());
    }

    @Test
    void throwing_a_next_edition_away_leaves_the_live_one() {
        var published = published();
        var slug = unique("ban").replace(' ', '-');
        var next = Articles.patched(anna(), published, Map.of("slug", slug));
        Articles.delete(anna(), next).then().statusCode(204);
        Articles.read(published.slug()).then().statusCode(200);
        var answer = erin().get(PATH, published.id());
        answer.then()
                .statusCode(200)
                .body("state", is("published"))
                .body("edition", is(1))
                .body("slug", is(published.slug()));
        assertNotEquals(next.etag(), answer.header("ETag"));
        erin().get(PATH + "/editions", published.id()).then().body("items", hasSize(1));
        assertEquals(0, Database.number("select count(*) from article_slug where slug = ?", slug));
        refused(Articles.delete(anna(), Articles.reread(published)), 409, "wrong-state");
    }

    @Test
    void throwing_a_first_draft_away_takes_the_article_and_frees_its_slug() {
        var title = unique("Bản nháp");
        var draft = Articles.draft(title);
        Articles.delete(anna(), draft).then().statusCode(204);
        refused(erin().get(PATH, draft.id()), 404, "not-found");
        assertEquals(draft.slug(), Articles.draft(title).slug());
        assertEquals(0, Database.number("select count(*) from edition where article_id = ?", draft.id()));
    }

    @Test
    void a_draft_that_refers_to_much_is_thrown_away_whole() {
        var text = Articles.text(unique("Nhiều liên kết"));
        var issuer = vn.loa.testing.Library.organisation(unique("Sở"));
        text.put("organisation", issuer);
        text.put("topics", java.util.List.of(vn.loa.testing.Library.topic("Chủ đề")));
        text.put(
                "documents",
                java.util.List.of(vn.loa.testing.Library.document(vn.loa.testing.Library.symbol(), issuer)));
        text.put("audiences", java.util.List.of("citizens"));
        Articles.delete(anna(), Articles.draft(text)).then().statusCode(204);
    }

    @Test
    void the_summary_of_the_live_edition_is_not_that_of_the_one_in_the_making() {
        var published = published();
        Articles.patched(anna(), published, Map.of("title", "Không ai được thấy"));
        io.restassured.RestAssured.given()
                .get("/api/v1/articles?limit=100")
                .then()
                .body("items.title", not(hasItem("Không ai được thấy")));
    }
}
