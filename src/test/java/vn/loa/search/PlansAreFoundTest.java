package vn.loa.search;

import static org.hamcrest.Matchers.is;
import static vn.loa.testing.Articles.unique;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.testing.LoaTest;
import vn.loa.testing.Plans;

@LoaTest
class PlansAreFoundTest {
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
