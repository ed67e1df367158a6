package vn.loa.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import java.time.OffsetDateTime;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
class TakedownTest {
    private static final Map<String, Object> WITHDRAWAL = Map.of("to", "withdrawn", "comment", "Đã có nghị định mới");
    private static final Map<String, Object> REMOVAL = Map.of("to", "gone", "comment", "Lộ dữ liệu cá nhân {0} 'x'");

    private static void listed(Held article, Matcher<Iterable<? super String>> expected) {
        given().get("/api/v1/articles?limit=100").then().statusCode(200).body("items.id", expected);
    }

    @Test
    void a_withdrawn_article_stays_readable_under_a_notice_and_leaves_the_lists() {
        var published = Articles.published(unique("Rút"));
        listed(published, hasItem(published.id()));
        Articles.move(binh(), published, WITHDRAWAL)
                .then()
                .statusCode(200)
                .body("state", is("withdrawn"))
                .body("live.state", is("withdrawn"));
        Articles.read(published.slug())
                .then()
                .statusCode(200)
                .body("body.text", notNullValue())
                .body("notice.kind", is("withdrawn"))
                .body("notice.explanation", is("Đã có nghị định mới"))
                .body("notice.at", notNullValue());
        listed(published, not(hasItem(published.id())));
    }

    @Test
    void a_withdrawn_article_comes_back_with_its_next_edition() {
        var withdrawn = Articles.withdrawn(Articles.draft(unique("Trở lại")));
        Articles.published(Articles.patched(anna(), withdrawn, Map.of("summary", "Đã sửa")));
        Articles.read(withdrawn.slug()).then().body("summary", is("Đã sửa")).body("notice", nullValue());
        listed(withdrawn, hasItem(withdrawn.id()));
    }

    @Test
    void a_removed_article_answers_410_with_the_explanation() {
        var published = Articles.published(unique("Gỡ"));
        Articles.move(binh(), published, REMOVAL).then().statusCode(200).body("state", is("gone"));
        refused(Articles.read(published.slug()), 410, "gone").body("detail", is("Lộ dữ liệu cá nhân {0} 'x'"));
        listed(published, not(hasItem(published.id())));
    }

    @Test
    void its_text_is_nowhere_in_the_public_store_any_more() {
        var text = Articles.text(unique("Số căn cước 012345678901"));
        text.put("summary", "Lộ 012345678901");
        text.put("body", "<p>Lộ 012345678901.</p>");
        var published = Articles.published(Articles.draft(text));
        Articles.moved(binh(), published, REMOVAL);
        assertEquals(
                0,
                Database.number(
                        "select count(*) from published_item where concat(summary, detail, links) like '%012345678901%'"));
    }

    @Test
    void a_withdrawn_article_can_still_be_removed_and_a_removed_one_is_final() {
        var withdrawn = Articles.withdrawn(Articles.draft(unique("Rút rồi gỡ")));
        var gone = Articles.moved(binh(), withdrawn, REMOVAL);
        refused(Articles.read(gone.slug()), 410, "gone");
        refused(Articles.patch(anna(), gone, Map.of("summary", "Lại")), 409, "wrong-state");
        refused(Articles.patch(erin(), gone, Map.of("summary", "Lại")), 409, "wrong-state");
        refused(Articles.delete(erin(), gone), 409, "wrong-state");
        refused(Articles.move(binh(), gone, Map.of("to", "published")), 409, "wrong-state");
        refused(Articles.move(binh(), gone, WITHDRAWAL), 409, "wrong-state");
    }

    @Test
    void an_earlier_slug_of_a_removed_article_is_gone_as_well() {
        var published = Articles.published(unique("Tên cũ"));
        var slug = unique("ten-moi").replace(' ', '-');
        var renamed = Articles.published(Articles.patched(anna(), published, Map.of("slug", slug)));
        Articles.moved(binh(), renamed, REMOVAL);
        refused(Articles.read(published.slug()), 410, "gone");
        refused(Articles.read(slug), 410, "gone");
    }

    @Test
    void withdrawing_while_the_next_edition_is_in_the_making_concerns_the_live_one() {
        var next = Articles.patched(anna(), Articles.published(unique("Rút khi sửa")), Map.of("summary", "Hai"));
        var after = Articles.move(binh(), next, WITHDRAWAL);
        after.then().statusCode(200).body("state", is("draft")).body("live.state", is("withdrawn"));
        Articles.read(next.slug()).then().body("notice.kind", is("withdrawn"));
        Articles.published(Articles.reread(next));
        Articles.read(next.slug()).then().body("summary", is("Hai")).body("notice", nullValue());
    }

    @Test
    void removing_while_the_next_edition_is_in_the_making_ends_both() {
        var next = Articles.patched(anna(), Articles.published(unique("Gỡ khi sửa")), Map.of("summary", "Hai"));
        var submitted = Articles.moved(anna(), next, "submitted");
        Articles.move(binh(), submitted, REMOVAL).then().statusCode(200).body("live", nullValue());
        var gone = Articles.reread(next);
        refused(Articles.read(next.slug()), 410, "gone");
        refused(Articles.move(binh(), gone, Map.of("to", "approved")), 409, "wrong-state");
        refused(Articles.patch(erin(), gone, Map.of("summary", "Ba")), 409, "wrong-state");
        refused(
                Articles.move(binh(), gone, Map.of("to", "published", "emergency", true, "comment", "Gấp")),
                409,
                "wrong-state");
        Articles.delete(anna(), gone).then().statusCode(204);
        erin().get("/api/manage/v1/articles/{id}", next.id()).then().body("state", is("gone"));
    }

    @Test
    void a_removed_article_is_not_brought_back_by_its_schedule() throws InterruptedException {
        var next = Articles.patched(anna(), Articles.published(unique("Gỡ khi hẹn")), Map.of("summary", "Hai"));
        var approved = Articles.approved(next);
        var at = OffsetDateTime.now().plusSeconds(5);
        var scheduled = Articles.moved(binh(), approved, Map.of("to", "scheduled", "at", at.toString()));
        Articles.moved(binh(), scheduled, REMOVAL);
        Thread.sleep(8_000);
        refused(Articles.read(next.slug()), 410, "gone");
        assertEquals(
                0,
                Database.number(
                        "select count(*) from edition where state = 'SCHEDULED' and article_id = ?", next.id()));
    }
}
