package vn.loa.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class TopicTreeTest {
    private static String below(String parent, String code, Map<String, ?> more) {
        var topic = new java.util.HashMap<String, Object>(more);
        topic.putAll(Map.of("code", code, "name", "Chủ đề " + code));
        if (parent != null) {
            topic.put("parent", parent);
        }
        var created = Library.post("topics", topic);
        created.then().statusCode(201);
        return created.path("slug");
    }

    @Test
    void a_topic_shows_its_parent_its_children_and_its_documents() {
        var code = "R" + unique("").strip();
        var document = Library.document(Library.symbol(), Library.organisation(unique("Bộ")));
        below(null, code, Map.of());
        var slug = below(code, code + ".1", Map.of("documents", List.of(document), "aliases", List.of("Bí danh")));
        below(code + ".1", code + ".1.2", Map.of());
        below(code + ".1", code + ".1.1", Map.of());
        var answer = given().get("/api/v1/topics/{slug}", slug);
        answer.then()
                .statusCode(200)
                .body("code", is(code + ".1"))
                .body("parent.code", is(code))
                .body("children.code", contains(code + ".1.1", code + ".1.2"))
                .body("documents[0].id", is(document))
                .body("documents[0].status", is("in-force"))
                .body("aliases", contains("Bí danh"))
                .body("description", nullValue())
                .header("Surrogate-Key", containsString("document/" + document));
        assertEquals(
                Set.of(
                        "id",
                        "code",
                        "slug",
                        "locale",
                        "name",
                        "description",
                        "aliases",
                        "position",
                        "retired",
                        "parent",
                        "children",
                        "documents"),
                answer.jsonPath().getMap("").keySet());
    }

    @Test
    void the_tree_comes_in_pages_as_it_is_read() {
        var code = "S" + unique("").strip() + "-";
        for (var number : List.of("10", "9", "2")) {
            below(null, code + number, Map.of());
        }
        below(code + "9", code + "9.10", Map.of());
        below(code + "9", code + "9.9", Map.of("position", 1));
        below(code + "9.10", code + "1", Map.of());
        var expected = List.of(code + "2", code + "9", code + "9.10", code + "1", code + "9.9", code + "10");
        var codes = codes();
        assertEquals(codes.stream().distinct().toList(), codes);
        codes.retainAll(expected);
        assertEquals(expected, codes);
        Library.patch("topics", Library.topicId(code + "10"), Map.of("position", -1))
                .then()
                .statusCode(200);
        Library.patch("topics", Library.topicId(code + "1"), Map.of("parent", code + "2"))
                .then()
                .statusCode(200);
        var moved = codes();
        moved.retainAll(expected);
        assertEquals(List.of(code + "10", code + "2", code + "1", code + "9", code + "9.10", code + "9.9"), moved);
    }

    private static List<String> codes() {
        var codes = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 7);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/topics");
            page.then().statusCode(200);
            codes.addAll(page.path("items.code"));
            cursor = page.path("next");
        } while (cursor != null);
        return codes;
    }

    @Test
    void an_unknown_topic_is_not_found() {
        refused(given().get("/api/v1/topics/none-such"), 404, "not-found");
    }
}
