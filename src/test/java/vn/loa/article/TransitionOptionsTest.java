package vn.loa.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;

import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.LoaTest;

@LoaTest
class TransitionOptionsTest {
    private static final Map<String, Supplier<RequestSpecification>> PEOPLE = new LinkedHashMap<>();
    private static final Map<String, Supplier<Held>> STATES = new LinkedHashMap<>();

    static {
        PEOPLE.put("its author", () -> anna());
        PEOPLE.put("another author", () -> as("alan", Roles.AUTHOR));
        PEOPLE.put("an editor", () -> erin());
        PEOPLE.put("an approver", () -> binh());
        PEOPLE.put("its author in every role", () -> as("anna", Roles.AUTHOR, Roles.EDITOR, Roles.APPROVER));
        PEOPLE.put("another in every role", () -> as("olga", Roles.AUTHOR, Roles.EDITOR, Roles.APPROVER));
        PEOPLE.put("an auditor", () -> as("otto", Roles.AUDITOR));
        STATES.put("draft", TransitionOptionsTest::draft);
        STATES.put("submitted", () -> Articles.moved(anna(), draft(), "submitted"));
        STATES.put("reviewed", () -> Articles.moved(erin(), Articles.moved(anna(), draft(), "submitted"), "reviewed"));
        STATES.put("approved", () -> Articles.approved(draft()));
        STATES.put("scheduled", () -> Articles.scheduled(draft()));
        STATES.put("published", () -> Articles.published(draft()));
        STATES.put("withdrawn", () -> Articles.withdrawn(draft()));
        STATES.put("gone", () -> Articles.gone(draft()));
        STATES.put("published with the next in the making", () -> nextOf(Articles.published(draft())));
        STATES.put("withdrawn with the next in the making", () -> nextOf(Articles.withdrawn(draft())));
    }

    private static Held draft() {
        return Articles.draft(unique("Chuyển trạng thái"));
    }

    private static Held nextOf(Held article) {
        return Articles.patched(anna(), article, Map.of("summary", "Mới"));
    }

    static Stream<String> states() {
        return STATES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("states")
    void what_is_offered_is_what_happens(String state) {
        PEOPLE.forEach((name, person) -> {
            var article = STATES.get(state).get();
            List<Map<String, Object>> options = person.get()
                    .get("/api/manage/v1/articles/{id}/transitions", article.id())
                    .path("");
            assertEquals(8, options.size());
            for (var option : options) {
                var answer = Articles.move(person.get(), article, asking(option));
                var what = option.get("to") + " from " + state + " by " + name;
                if (option.get("allowed").equals(true)) {
                    assertEquals(200, answer.statusCode(), what + answer.asString());
                    assertEquals(null, option.get("reason"), what);
                    article = STATES.get(state).get();
                } else {
                    assertEquals(option.get("reason"), answer.path("code"), what);
                }
            }
        });
    }

    private static Map<String, Object> asking(Map<String, Object> option) {
        var asked = new HashMap<String, Object>();
        asked.put("to", option.get("to"));
        var needs = (List<?>) option.get("needs");
        if (needs.contains("comment")) {
            asked.put("comment", "Vì cần thế");
        }
        if (needs.contains("at")) {
            asked.put("at", OffsetDateTime.now().plusDays(9).toString());
        }
        return asked;
    }

    @Test
    void an_approver_is_told_what_a_published_article_can_become_and_what_that_needs() {
        var article = Articles.published(unique("Có thể làm gì"));
        List<Map<String, Object>> options = binh().get("/api/manage/v1/articles/{id}/transitions", article.id())
                .path("findAll { it.allowed }");
        assertEquals(
                List.of(
                        Map.of("to", "withdrawn", "needs", List.of("comment")),
                        Map.of("to", "gone", "needs", List.of("comment"))),
                options.stream()
                        .map(option -> Map.of("to", option.get("to"), "needs", option.get("needs")))
                        .toList());
    }
}
