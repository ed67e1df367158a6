package vn.loa.search;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.erin;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.testing.LoaTest;
import vn.loa.testing.Plans;

@LoaTest
class PlansAreFoundTest {
    @Test
    void staff_find_a_draft_by_the_words_of_its_items() throws Exception {
        var word = unique("nhapviec").replace(" ", "");
        var draft = Plans.draft(unique("Kế hoạch"));
        Plans.added(draft, Plans.item("Tuyên truyền " + word));
        var until = Instant.now().plus(Duration.ofSeconds(20));
        var answer = find(word);
        while (answer.statusCode() != 200 || answer.<List<?>>path("items").isEmpty()) {
            assertTrue(Instant.now().isBefore(until), answer.asString());
            Thread.sleep(100);
            answer = find(word);
        }
        answer.then()
                .body("items[0].kind", is("plan"))
                .body("items[0].state", is("draft"))
                .body("items[0].links.self", is(Plans.PATH + "/" + draft.id()));
    }

    private static Response find(String q) {
        return erin().queryParam("q", q).get("/api/manage/v1/search");
    }

    @Test
    void a_plan_is_found_by_the_words_of_its_items_once_it_is_approved() throws Exception {
        var word = unique("dauviec").replace(" ", "");
        var draft = Plans.draft(Plans.issued(unique("Kế hoạch")));
        Plans.added(draft, Plans.item("Tuyên truyền " + word));
        Plans.approved(draft);
        Finding.await(
                        word,
                        Map.of("kind", "plan"),
                        answer -> !answer.<List<?>>path("items").isEmpty())
                .then()
                .body("items[0].kind", is("plan"))
                .body("items[0].id", is(draft.id()))
                .body("items[0].links.self", is("/api/v1/plans/" + draft.slug()));
    }
}
