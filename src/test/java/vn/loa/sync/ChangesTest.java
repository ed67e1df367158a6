package vn.loa.sync;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class ChangesTest {
    private static Response after(String cursor) {
        var request = given().queryParam("limit", 100);
        var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/changes");
        answer.then().statusCode(200).body("next", notNullValue());
        return answer;
    }

    private static String end() {
        String cursor = null;
        while (true) {
            var page = after(cursor);
            cursor = page.path("next");
            if (page.<List<?>>path("items").isEmpty()) {
                return cursor;
            }
        }
    }

    @Test
    void it_tells_every_change_in_order() {
        var end = end();
        var published = Articles.published(unique("Thay đổi"));
        var edited = Articles.published(Articles.patched(anna(), published, Map.of("summary", "Hai")));
        var withdrawn = Articles.moved(binh(), edited, Map.of("to", "withdrawn", "comment", "Cũ"));
        var back = Articles.published(Articles.patched(anna(), withdrawn, Map.of("summary", "Ba")));
        Articles.moved(binh(), back, Map.of("to", "gone", "comment", "Sai"));
        List<Map<String, Object>> changes = after(end).path("items.findAll { it.id == '" + published.id() + "' }");
        assertEquals(
                List.of("published", "updated", "withdrawn", "published", "removed"),
                changes.stream().map(change -> change.get("action")).toList());
        changes.forEach(change -> {
            assertEquals("article", change.get("kind"));
            assertEquals("vi", change.get("locale"));
            assertEquals(published.slug(), change.get("slug"));
        });
    }

    @Test
    void drafts_and_what_happens_to_them_are_no_ones_business() {
        var end = end();
        var draft = Articles.approved(unique("Chưa ai biết"));
        assertEquals(List.of(), after(end).path("items.findAll { it.id == '" + draft.id() + "' }"));
    }

    @Test
    void it_has_no_gap_from_its_start() {
        Articles.published(unique("Đầu tiên"));
        var seen = new ArrayList<Long>();
        for (var page = after(null); !page.<List<?>>path("items").isEmpty(); page = after(page.path("next"))) {
            page.<List<Number>>path("items.seq").forEach(seq -> seen.add(seq.longValue()));
        }
        assertEquals(LongStream.rangeClosed(1, seen.size()).boxed().toList(), seen);
        assertEquals(Database.number("select seq from change_head"), seen.size());
    }

    @Test
    void the_cursor_at_its_end_goes_on_working() {
        var end = end();
        for (var time = 0; time < 3; time++) {
            var page = after(end);
            assertEquals(List.of(), page.path("items"));
            end = page.path("next");
        }
        var article = Articles.published(unique("Tiếp tục"));
        assertEquals(List.of(article.id()), after(end).path("items.id"));
        assertEquals(List.of(article.id()), after(end).path("items.id"));
    }

    @Test
    void a_change_names_what_the_item_links_to() {
        var end = end();
        var organisation = Library.organisation(unique("Sở"));
        var text = Articles.text(unique("Thẻ"));
        text.put("organisation", organisation);
        text.put("audiences", List.of("citizens"));
        var article = Articles.published(Articles.draft(text));
        after(end)
                .then()
                .body("items.kind", hasItems("organisation", "article"))
                .body(
                        "items.find { it.id == '" + article.id() + "' }.tags",
                        hasItems("organisation/" + organisation, "audience/citizens"))
                .header("Cache-Control", containsString("max-age=1"));
    }

    @Test
    void a_copy_begins_with_what_is_public_and_goes_on_with_what_changed_since() {
        var kept = Articles.published(unique("Còn lại"));
        var gone = Articles.published(unique("Sắp gỡ"));
        Articles.moved(binh(), Articles.published(unique("Đã gỡ")), Map.of("to", "gone", "comment", "Sai"));
        var copy = new java.util.HashMap<String, String>();
        var page = given().queryParam("limit", 7).queryParam("snapshot", true).get("/api/v1/changes");
        var changed = false;
        var pages = 1;
        while (!page.<List<?>>path("items").isEmpty() || !changed) {
            page.<List<Map<String, String>>>path("items").forEach(change -> {
                var key = change.get("id") + change.get("locale");
                if (List.of("published", "updated").contains(change.get("action"))) {
                    copy.put(key, change.get("slug"));
                } else {
                    copy.remove(key);
                }
            });
            if (pages++ == 3) { // while it is being read, what was told already and what was not
                Articles.moved(binh(), gone, Map.of("to", "gone", "comment", "Sai"));
                Articles.published(unique("Mới"));
                changed = true;
            }
            page = given().queryParam("limit", 7)
                    .queryParam("snapshot", true)
                    .queryParam("cursor", page.<String>path("next"))
                    .get("/api/v1/changes");
            page.then().statusCode(200).body("next", notNullValue());
        }
        assertEquals(kept.slug(), copy.get(kept.id() + "vi"));
        assertEquals(
                Database.number("select count(*) from published_item where visibility = 'LIVE'"), (long) copy.size());
    }

    @Test
    void a_snapshot_counts_what_is_public() {
        Articles.published(unique("Đếm"));
        assertEquals(
                Database.number("select count(*) from published_item where visibility = 'LIVE'"),
                given().queryParam("snapshot", true)
                        .queryParam("count", "exact")
                        .queryParam("limit", 1)
                        .get("/api/v1/changes")
                        .<Number>path("count")
                        .longValue());
    }
}
