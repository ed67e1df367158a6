package vn.loa.topic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class TopicsTest {
    private static String code() {
        return "M" + unique("").strip();
    }

    private static Response create(Map<String, ?> more) {
        var topic = new HashMap<String, Object>(Map.of("code", code(), "name", unique("Chủ đề")));
        topic.putAll(more);
        return Library.post("topics", topic);
    }

    private static void refuses(Map<String, ?> more, int status, String problem, String field) {
        var before = Database.state();
        refused(create(more), status, problem, field);
        assertEquals(before, Database.state());
    }

    @Test
    void a_new_topic_is_public_at_once() {
        var code = code();
        var document = Library.document(Library.symbol(), Library.organisation(unique("Bộ")));
        var created = create(Map.of(
                "code",
                code,
                "name",
                "Một cửa " + code,
                "description",
                "Mô tả",
                "aliases",
                List.of("Bộ phận một cửa"),
                "position",
                3,
                "documents",
                List.of(document)));
        created.then()
                .statusCode(201)
                .header("Location", is("/api/manage/v1/topics/" + created.path("id")))
                .body("slug", is("mot-cua-" + code.toLowerCase(java.util.Locale.ROOT)))
                .body("parent", nullValue())
                .body("position", is(3))
                .body("documents", is(List.of(document)));
        erin().get("/api/manage/v1/topics/{id}", created.<String>path("id"))
                .then()
                .statusCode(200)
                .body("", is(created.jsonPath().getMap("")));
        given().get("/api/v1/topics/{slug}", created.<String>path("slug"))
                .then()
                .statusCode(200)
                .body("code", is(code));
        erin().get("/api/manage/v1/topics?count=exact&q=" + code)
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code));
    }

    @Test
    void a_code_and_a_slug_belong_to_one() {
        var code = code();
        create(Map.of("code", code, "slug", code.toLowerCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(201);
        refuses(Map.of("code", code), 409, "duplicate", "/code");
        refuses(Map.of("slug", code.toLowerCase(java.util.Locale.ROOT)), 409, "duplicate", "/slug");
        refuses(Map.of("name", code), 409, "duplicate", "/slug");
    }

    @Test
    void of_those_who_enter_the_same_at_once_one_does() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var round = 0; round < 5; round++) {
                var topic = Map.of("code", code(), "name", unique("Cùng lúc"));
                var start = new CyclicBarrier(4);
                Callable<Integer> enter = () -> {
                    start.await();
                    return create(topic).statusCode();
                };
                var created = 0;
                for (var answer : pool.invokeAll(Collections.nCopies(4, enter))) {
                    assertEquals(true, List.of(201, 409).contains(answer.get()), "status " + answer.get());
                    created += answer.get() == 201 ? 1 : 0;
                }
                assertEquals(1, created);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void what_it_refers_to_exists() {
        refuses(Map.of("parent", "none-such"), 422, "invalid-content", "/parent");
        refuses(Map.of("parent", "Đ"), 422, "invalid-content", "/parent");
        refuses(Map.of("documents", List.of(UUID.randomUUID().toString())), 422, "invalid-content", "/documents/0");
    }

    @Test
    void every_field_is_checked() {
        refuses(Map.of("code", "Mã số"), 422, "invalid-content", "/code");
        refuses(Map.of("code", ""), 422, "invalid-content", "/code");
        refuses(Map.of("code", "a".repeat(33)), 422, "invalid-content", "/code");
        refuses(Map.of("name", " \u200B "), 422, "invalid-content", "/name");
        refuses(Map.of("name", "a".repeat(301)), 422, "invalid-content", "/name");
        refuses(Map.of("name", "–"), 422, "invalid-content", "/name");
        refuses(Map.of("slug", "Một"), 422, "invalid-content", "/slug");
        refuses(Map.of("aliases", List.of("a", "")), 422, "invalid-content", "/aliases/1");
        refuses(Map.of("description", "a".repeat(2001)), 422, "invalid-content", "/description");
    }

    @Test
    void names_are_stored_composed() {
        var name = unique("Tổ chức bộ máy");
        create(Map.of("name", Normalizer.normalize(name, Normalizer.Form.NFD)))
                .then()
                .statusCode(201)
                .body("name", is(name));
    }

    @Test
    void the_same_alias_twice_is_one() {
        create(Map.of("aliases", List.of("Một", "Một"))).then().statusCode(201).body("aliases", is(List.of("Một")));
    }

    @Test
    void authors_enter_none() {
        refused(
                anna().contentType("application/json")
                        .body(Map.of("code", code(), "name", "A"))
                        .post("/api/manage/v1/topics"),
                403,
                "forbidden");
        refused(erin().get("/api/manage/v1/topics/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void articles_are_filed_under_it() {
        var code = Library.topic("Lọc nội bộ");
        var text = Articles.text(unique("Có chủ đề"));
        text.put("topics", List.of(code, code));
        var article = Articles.draft(text);
        erin().get("/api/manage/v1/articles?topic=" + code)
                .then()
                .body("items.id", is(List.of(article.id())))
                .body("items[0].topics", is(List.of(code)));
    }
}
