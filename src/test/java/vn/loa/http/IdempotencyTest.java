package vn.loa.http;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
class IdempotencyTest {
    @Inject
    IdempotencyKeys keys;

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Response create(RequestSpecification person, String key, Map<String, Object> text) {
        return person.header("Idempotency-Key", key)
                .contentType("application/json")
                .body(text)
                .post("/api/manage/v1/articles");
    }

    private static long articles(Map<String, Object> text) {
        return Database.number("select count(*) from edition where title = ?", text.get("title"));
    }

    @Test
    void a_repeated_request_gets_the_same_answer_and_is_done_once() {
        var text = Articles.text(unique("Một lần"));
        var key = key();
        var first = create(anna(), key, text);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        var audited = Database.number("select seq from audit_head");
        var second = create(anna(), key, text);
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", is("true"))
                .header("ETag", is(first.header("ETag")))
                .header("Location", is(first.header("Location")))
                .header("Content-Type", is(first.header("Content-Type")))
                .header("Cache-Control", is("no-store"));
        assertEquals(first.jsonPath().getMap(""), second.jsonPath().getMap(""));
        assertEquals(1, articles(text));
        assertEquals(audited, Database.number("select seq from audit_head"));
        Articles.patched(
                anna(), new Held(second.path("id"), "", second.header("ETag")), Map.of("summary", "Dùng được"));
    }

    @Test
    void the_replay_is_what_was_answered_then_even_when_things_went_on() {
        var text = Articles.text(unique("Lúc ấy"));
        var key = key();
        var first = create(anna(), key, text);
        Articles.patched(anna(), new Held(first.path("id"), "", first.header("ETag")), Map.of("summary", "Sau đó"));
        create(anna(), key, text).then().statusCode(201).body("summary", is("Tóm tắt"));
    }

    @Test
    void publishing_twice_under_one_key_is_one_change() {
        var approved = Articles.approved(unique("Công khai một lần"));
        var key = key();
        for (var time = 0; time < 2; time++) {
            Articles.move(binh().header("Idempotency-Key", key), approved, Map.of("to", "published"))
                    .then()
                    .statusCode(200)
                    .body("state", is("published"));
        }
        assertEquals(1, Database.number("select count(*) from change_log where item = ?", approved.id()));
        assertEquals(
                1,
                Database.number(
                        "select count(*) from audit_entry where action = 'article.published' and subject = ?",
                        approved.id()));
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        var key = key();
        var text = Articles.text(unique("Khác nội dung"));
        var created = create(anna(), key, text);
        var other = Articles.text(unique("Khác nội dung"));
        refused(create(anna(), key, other), 422, "idempotency-key-reused");
        assertEquals(0, articles(other));
        var held = new Held(created.path("id"), "", created.header("ETag"));
        refused(
                Articles.move(anna().header("Idempotency-Key", key), held, Map.of("to", "submitted")),
                422,
                "idempotency-key-reused");
    }

    @Test
    void the_same_words_in_another_order_of_fields_are_the_same_request() {
        var key = key();
        var title = unique("Thứ tự");
        var one = "{\"title\":\"%s\",\"audiences\":[\"citizens\",\"officials\"]}".formatted(title);
        var other = "{ \"audiences\" : [\"officials\",\"citizens\"], \"title\" : \"%s\" }".formatted(title);
        for (var body : List.of(one, other)) {
            anna().header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(body)
                    .post("/api/manage/v1/articles")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void two_at_once_have_one_effect() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var round = 0; round < 5; round++) {
                var text = Articles.text(unique("Đồng thời"));
                var key = key();
                var start = new CyclicBarrier(4);
                Callable<Integer> once = () -> {
                    start.await();
                    return create(anna(), key, text).statusCode();
                };
                for (var answer : pool.invokeAll(Collections.nCopies(4, once))) {
                    assertTrue(List.of(201, 409).contains(answer.get()), "status " + answer.get());
                }
                assertEquals(1, articles(text));
                create(anna(), key, text).then().statusCode(201);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void the_key_of_another_person_is_another_key() {
        var key = key();
        var text = Articles.text(unique("Hai người"));
        var first = create(anna(), key, text);
        var second = create(as("alan", Roles.AUTHOR), key, text);
        second.then().statusCode(201);
        assertNotEquals(first.<String>path("id"), second.path("id"));
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        var key = key();
        var text = Articles.text("");
        refused(create(anna(), key, text), 422, "invalid-content", "/title");
        refused(create(erin(), key, text), 403, "forbidden");
        text.put("title", unique("Đã sửa"));
        create(anna(), key, text).then().statusCode(201);
    }

    @Test
    void a_dry_run_takes_no_key() {
        var key = key();
        var text = Articles.text(unique("Thử"));
        anna().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(text)
                .post("/api/manage/v1/articles?validateOnly=true")
                .then()
                .statusCode(200);
        create(anna(), key, text).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void a_day_later_a_key_is_new() throws Exception {
        var key = key();
        var text = Articles.text(unique("Hôm sau"));
        create(anna(), key, text).then().statusCode(201);
        Database.execute("update idempotency_key set at = at - interval 25 hour where name = ?", key);
        create(anna(), key, text).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertEquals(2, articles(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hai tu", "khóa", ""})
    void a_malformed_key_is_refused(String key) {
        refused(create(anna(), key, Articles.text(unique("Khóa"))), 400, "invalid-header", "Idempotency-Key");
    }

    @Test
    void a_key_that_is_too_long_is_refused() {
        create(anna(), key() + "k".repeat(128 - 36), Articles.text(unique("Vừa")))
                .then()
                .statusCode(201);
        refused(
                create(anna(), "k".repeat(129), Articles.text(unique("Dài"))),
                400,
                "invalid-header",
                "Idempotency-Key");
    }

    @Test
    void all_that_are_old_are_forgotten_however_many() throws Exception {
        create(anna(), key(), Articles.text(unique("Mới"))).then().statusCode(201);
        Database.execute("insert into idempotency_key (caller, name, fingerprint, at)"
                + " with recursive number (i) as (select 1 union all select i + 1 from number where i < 101)"
                + " select 'old', concat(a.i, '-', b.i), '', '2020-01-01' from number a join number b");
        keys.forgetOld();
        assertEquals(0, Database.number("select count(*) from idempotency_key where caller = 'old'"));
        assertTrue(Database.rows("idempotency_key") > 0, "and no other");
    }

    @Test
    void every_other_post_honours_it_as_well() {
        var code = "K" + unique("").strip();
        var bodies = Map.of(
                "topics", Map.of("code", code, "name", "Chủ đề " + code),
                "organisations", Map.of("name", "Sở " + code));
        bodies.forEach((path, body) -> {
            var key = key();
            for (var time = 0; time < 2; time++) {
                plan().header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(body)
                        .post("/api/manage/v1/" + path)
                        .then()
                        .statusCode(201);
            }
        });
        assertEquals(1, Database.number("select count(*) from organisation where name = ?", "Sở " + code));
    }
}
