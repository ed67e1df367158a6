package vn.loa.article;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.erin;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class StaffListTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static Held draft(Map<String, Object> more) {
        var text = Articles.text(unique("Nội bộ"));
        text.putAll(more);
        return Articles.draft(text);
    }

    private static List<String> ids(String query) {
        var answer = erin().get("/api/manage/v1/articles?limit=100&" + query);
        answer.then().statusCode(200);
        return answer.path("items.id");
    }

    @Test
    void a_row_tells_where_the_article_stands() {
        var topic = Library.topic("Hàng");
        var published = Articles.published(draft(Map.of("topics", List.of(topic))));
        Articles.patched(anna(), published, Map.of("title", "Bản hai"));
        erin().get("/api/manage/v1/articles?topic=" + topic)
                .then()
                .body("items.size()", is(1))
                .body("items[0].title", is("Bản hai"))
                .body("items[0].state", is("draft"))
                .body("items[0].edition", is(2))
                .body("items[0].live.edition", is(1))
                .body("items[0].topics", is(List.of(topic)))
                .body("items[0].createdBy.id", is("anna"))
                .body("items[0].emergency", nullValue());
    }

    @Test
    void every_filter_narrows_it() {
        var topic = Library.topic("Lọc");
        var organisation = Library.organisation(unique("Sở"));
        var document = Library.document(Library.symbol(), organisation);
        var one = draft(Map.of("topics", List.of(topic), "audiences", List.of("citizens")));
        var two = Articles.moved(
                anna(),
                draft(Map.of("topics", List.of(topic), "documents", List.of(document), "organisation", organisation)),
                "submitted");
        assertEquals(List.of(two.id(), one.id()), ids("topic=" + topic));
        assertEquals(List.of(one.id(), two.id()), ids("sort=updatedAt&topic=" + topic));
        assertEquals(List.of(one.id()), ids("state=draft&topic=" + topic));
        assertEquals(List.of(two.id()), ids("state=submitted&topic=" + topic));
        assertEquals(List.of(one.id()), ids("audience=citizens&topic=" + topic));
        assertEquals(List.of(two.id()), ids("document=" + document));
        assertEquals(List.of(two.id()), ids("organisation=" + organisation + "&state=submitted"));
        assertEquals(List.of(), ids("organisation=" + organisation + "&state=draft"));
        assertEquals(List.of(two.id(), one.id()), ids("createdBy=anna&topic=" + topic));
        assertEquals(List.of(), ids("createdBy=alan&topic=" + topic));
        assertEquals(
                List.of(two.id(), one.id()), ids("from=" + TODAY.minusDays(1) + "&to=" + TODAY + "&topic=" + topic));
        assertEquals(List.of(), ids("from=" + TODAY.plusDays(2) + "&topic=" + topic));
        assertEquals(List.of(), ids("to=" + TODAY.minusDays(2) + "&topic=" + topic));
    }

    @Test
    void pages_forward_and_back_visit_each_once() {
        var topic = Library.topic("Trang");
        var all = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            all.add(0, draft(Map.of("topics", List.of(topic))).id());
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request =
                    erin().queryParam("limit", 3).queryParam("topic", topic).queryParam("count", "exact");
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/manage/v1/articles");
            page.then().statusCode(200).body("count", is(7));
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertEquals(all, seen);
    }

    @Test
    void planners_and_auditors_read_it_too() {
        var draft = draft(Map.of());
        for (var role : List.of(Roles.PLANNER, Roles.AUDITOR, Roles.ADMIN, Roles.INTEGRATION, Roles.CHANNEL_MANAGER)) {
            as("someone", role).get("/api/manage/v1/articles?limit=100").then().body("items.id", hasItem(draft.id()));
        }
        io.restassured.RestAssured.given()
                .get("/api/v1/articles?limit=100")
                .then()
                .body("items.id", not(hasItem(draft.id())));
    }
}
