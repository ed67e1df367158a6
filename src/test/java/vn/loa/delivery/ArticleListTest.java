package vn.loa.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class ArticleListTest {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"(next|prev)\"");

    private static Held published(String topic, Map<String, Object> more) {
        var text = Articles.text(unique("Trong danh sách"));
        text.put("topics", List.of(topic));
        text.putAll(more);
        return Articles.published(Articles.draft(text));
    }

    private static List<String> ids(String query) {
        return get("/api/v1/articles?limit=100&" + query).path("items.id");
    }

    private static Response get(String path) {
        var answer = given().urlEncodingEnabled(false).get(path);
        answer.then().statusCode(200);
        return answer;
    }

    /** Where the Link header leads; null where it does not. */
    private static String link(Response answer, String relation) {
        var header = answer.header("Link");
        var matcher = LINK.matcher(header == null ? "" : header);
        while (matcher.find()) {
            if (matcher.group(2).equals(relation)) {
                return matcher.group(1);
            }
        }
        return null;
    }

    @Test
    void every_filter_narrows_it() {
        var topic = Library.topic("Lọc");
        var organisation = Library.organisation(unique("Sở"));
        var document = Library.document(Library.symbol(), organisation);
        var plain = published(topic, Map.of());
        var cited = published(topic, Map.of("documents", List.of(document), "audiences", List.of("citizens")));
        var ours =
                published(topic, Map.of("organisation", organisation, "audiences", List.of("citizens", "businesses")));
        assertEquals(List.of(ours.id(), cited.id(), plain.id()), ids("topic=" + topic));
        assertEquals(List.of(cited.id()), ids("document=" + document));
        assertEquals(List.of(ours.id()), ids("organisation=" + organisation));
        assertEquals(List.of(ours.id(), cited.id()), ids("topic=" + topic + "&audience=citizens"));
        assertEquals(List.of(ours.id()), ids("audience=businesses&topic=" + topic));
        assertEquals(List.of(cited.id()), ids("audience=citizens&document=" + document + "&topic=" + topic));
        assertEquals(List.of(), ids("audience=businesses&document=" + document));
        assertEquals(List.of(), ids("topic=" + topic.toLowerCase(java.util.Locale.ROOT) + "x"));
    }

    @Test
    void days_are_those_of_vietnam_and_both_count() throws Exception {
        var topic = Library.topic("Ngày");
        var article = published(topic, Map.of());
        // 16:59 and 17:00 UTC lie on either side of midnight in Vietnam
        for (var entry : Map.of("2022-06-01 16:59:59.999999", "2022-06-01", "2022-06-01 17:00:00", "2022-06-02")
                .entrySet()) {
            Database.execute("update published_item set published_at = ? where id = ?", entry.getKey(), article.id());
            Database.execute("update published_link set published_at = ? where item = ?", entry.getKey(), article.id());
            var day = LocalDate.parse(entry.getValue());
            var filter = "topic=" + topic + "&from=%s&to=%s";
            assertEquals(List.of(article.id()), ids(filter.formatted(day, day)));
            assertEquals(List.of(), ids(filter.formatted(day.plusDays(1), day.plusDays(9))));
            assertEquals(List.of(), ids(filter.formatted(day.minusDays(9), day.minusDays(1))));
            assertTrue(ids("from=%s&to=%s".formatted(day, day)).contains(article.id()));
        }
    }

    @Test
    void it_can_be_read_oldest_first() {
        var topic = Library.topic("Thứ tự");
        var first = published(topic, Map.of());
        var second = published(topic, Map.of());
        assertEquals(List.of(second.id(), first.id()), ids("topic=" + topic));
        assertEquals(List.of(first.id(), second.id()), ids("sort=publishedAt&topic=" + topic));
        assertEquals(List.of(second.id(), first.id()), ids("sort=-publishedAt&topic=" + topic));
    }

    @Test
    void a_later_edition_keeps_its_place_and_moves_between_topics() {
        var topic = Library.topic("Chuyển đi");
        var other = Library.topic("Chuyển đến");
        var first = published(topic, Map.of());
        var second = published(topic, Map.of());
        var edited = Articles.published(Articles.patched(anna(), first, Map.of("summary", "Mới")));
        assertEquals(List.of(second.id(), first.id()), ids("topic=" + topic));
        Articles.published(Articles.patched(anna(), edited, Map.of("topics", List.of(other))));
        assertEquals(List.of(second.id()), ids("topic=" + topic));
        assertEquals(List.of(first.id()), ids("topic=" + other));
    }

    @Test
    void pages_visit_each_once_while_others_come_and_go() {
        var topic = Library.topic("Trang");
        var stay = new ArrayList<String>();
        var leave = new ArrayList<Held>();
        for (var i = 0; i < 12; i++) {
            var article = published(topic, Map.of());
            if (i % 4 == 1) {
                leave.add(article);
            } else {
                stay.add(0, article.id());
            }
        }
        var seen = new ArrayList<String>();
        var page = get("/api/v1/articles?limit=2&topic=" + topic);
        while (true) {
            seen.addAll(page.path("items.id"));
            if (!leave.isEmpty()) {
                Articles.moved(binh(), leave.remove(0), Map.of("to", "withdrawn", "comment", "Cũ"));
                published(topic, Map.of());
            }
            var next = link(page, "next");
            if (next == null) {
                break;
            }
            page = get(next);
        }
        assertEquals(seen.size(), new HashSet<>(seen).size(), "twice in " + seen);
        assertTrue(seen.containsAll(stay), "not all in " + seen);
        seen.retainAll(stay);
        assertEquals(stay, seen);
        var back = new ArrayList<String>();
        for (var previous = link(page, "prev"); previous != null; previous = link(page, "prev")) {
            page = get(previous);
            back.addAll(0, page.<List<String>>path("items.id"));
        }
        assertEquals(back.size(), new HashSet<>(back).size());
        back.retainAll(stay);
        assertTrue(stay.subList(0, back.size()).equals(back), stay + " but back " + back);
    }

    @Test
    void forward_and_back_are_the_same_pages() {
        var topic = Library.topic("Tới lui");
        for (var i = 0; i < 5; i++) {
            published(topic, Map.of());
        }
        var first = get("/api/v1/articles?limit=2&count=exact&topic=" + topic);
        first.then().body("count", is(5));
        assertEquals(null, link(first, "prev"));
        var second = get(link(first, "next"));
        var third = get(link(second, "next"));
        third.then().body("next", nullValue()).body("items.size()", is(1)).body("count", is(5));
        assertEquals(null, link(third, "next"));
        assertEquals(
                second.<List<String>>path("items.id"), get(link(third, "prev")).path("items.id"));
        var again = get(link(second, "prev"));
        assertEquals(first.<List<String>>path("items.id"), again.path("items.id"));
        assertEquals(null, link(again, "prev"));
        assertEquals(
                second.<List<String>>path("items.id"), get(link(again, "next")).path("items.id"));
        var byBody = given().queryParam("topic", topic)
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/articles");
        byBody.then().body("items.id", is(second.<List<String>>path("items.id")));
    }

    @Test
    void articles_of_the_same_moment_are_all_there() throws Exception {
        var topic = Library.topic("Cùng lúc");
        for (var i = 0; i < 5; i++) {
            var id = published(topic, Map.of()).id();
            Database.execute("update published_item set published_at = '2021-05-05' where id = ?", id);
            Database.execute("update published_link set published_at = '2021-05-05' where item = ?", id);
        }
        var seen = new HashSet<String>();
        for (var next = "/api/v1/articles?limit=2&topic=" + topic; next != null; ) {
            var page = get(next);
            seen.addAll(page.path("items.id"));
            next = link(page, "next");
        }
        assertEquals(5, seen.size());
    }

    @Test
    void an_empty_list_is_a_list() {
        get("/api/v1/articles?count=exact&topic=none")
                .then()
                .body("items", is(List.of()))
                .body("next", nullValue())
                .body("count", is(0));
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertEquals(List.of(), ids("from=" + today.plusDays(2)));
    }

    @Test
    void a_renamed_topic_is_no_part_of_the_stored_text() throws Exception {
        var topic = Library.topic("Tên cũ");
        var article = published(topic, Map.of());
        Database.execute(
                "update published_item set summary = json_set(summary, '$.name', 'Tên mới') where code = ?", topic);
        Articles.read(article.slug()).then().body("topics.name", contains("Tên mới"));
    }
}
