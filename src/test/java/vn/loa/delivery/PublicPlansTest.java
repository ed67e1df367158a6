package vn.loa.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.Plans.TODAY;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;
import vn.loa.testing.Plans;

@LoaTest
class PublicPlansTest {
    private static Response read(Plans.Held plan) {
        return given().get("/api/v1/plans/{slug}", plan.slug());
    }

    @Test
    void what_is_for_the_staff_stays_with_them() {
        var text = Plans.issued(unique("Kín và công khai"));
        text.putAll(Map.of("notes", "GHI CHÚ NỘI BỘ", "budget", 777_000, "budgetSource", "Nguồn kín"));
        var draft = Plans.draft(text);
        var secret = Plans.item("Việc");
        secret.putAll(Map.of("notes", "GHI CHÚ VIỆC", "budget", 888_000));
        Plans.added(draft, secret);
        Plans.added(draft, Plans.with(Plans.with(Plans.item("Có ngân sách"), "budget", 5_000), "budgetPublic", true));
        refused(read(draft), 404, "not-found");
        Plans.approved(draft);
        var answer = read(draft);
        answer.then()
                .statusCode(200)
                .body("budget", nullValue())
                .body("budgetSource", nullValue())
                .body("items[0].budget", nullValue())
                .body("items[1].budget", is(5_000))
                .body("document.symbol", containsString("/KH-SKHCN"))
                .body("objectives.size()", is(1))
                .body("progress.all", is(2));
        for (var kept : List.of("GHI CHÚ", "777000", "888000", "Nguồn kín", "createdBy", "version")) {
            assertFalse(answer.asString().contains(kept), kept);
        }
    }

    @Test
    void a_list_tells_how_plans_stand_and_can_be_of_a_year() {
        var draft = Plans.draft(Plans.issued(unique("Trong danh sách")));
        Plans.added(draft, Plans.item("Việc"));
        Plans.approved(draft);
        var found = "items.find { it.slug == '" + draft.slug() + "' }";
        given().get("/api/v1/plans?limit=100&year=" + TODAY.getYear())
                .then()
                .statusCode(200)
                .body(found + ".progress.all", is(1))
                .body(found + ".links.self", is("/api/v1/plans/" + draft.slug()))
                .body("items[0].size()", is(10));
        given().get("/api/v1/plans?limit=100&year=2001").then().body("items.slug", not(hasItem(draft.slug())));
        refused(given().get("/api/v1/plans?year=22"), 400, "invalid-parameter", "year");
        refused(given().get("/api/v1/plans?state=closed"), 400, "unknown-parameter", "state");
    }

    @Test
    void an_answer_from_memory_ends_with_what_shows_in_it_and_with_the_day() {
        var draft = Plans.draft(Plans.issued(unique("Bộ nhớ đệm")));
        var promised = Plans.item("Việc");
        var item = Plans.added(draft, promised);
        Plans.approved(draft);
        var first = read(draft);
        first.then().header("Surrogate-Key", containsString("plan/" + draft.id()));
        assertEquals(first.header("ETag"), read(draft).header("ETag"));
        var article = Articles.published(unique("Tên cũ"));
        Plans.proveBy(item, article).then().statusCode(201);
        read(draft).then().body("items[0].evidence[0].title", containsString("Tên cũ"));
        var renamed = Articles.patched(anna(), article, Map.of("title", unique("Tên mới")));
        Articles.published(renamed);
        read(draft).then().body("items[0].evidence[0].title", containsString("Tên mới"));
        var unit = (String) promised.get("leadUnit");
        Library.patch("organisations", unit, Map.of("name", "Trung tâm mới " + draft.slug()))
                .then()
                .statusCode(200);
        read(draft).then().body("items[0].leadUnit.name", is("Trung tâm mới " + draft.slug()));
    }
}
