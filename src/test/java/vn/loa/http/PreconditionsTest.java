package vn.loa.http;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
class PreconditionsTest {
    private static final List<Function<RequestSpecification, Function<Held, Response>>> WRITES = List.of(
            request -> article -> request.contentType("application/merge-patch+json;charset=UTF-8")
                    .body("{\"summary\":\"Mới\"}")
                    .patch("/api/manage/v1/articles/{id}", article.id()),
            request -> article -> request.delete("/api/manage/v1/articles/{id}", article.id()),
            request -> article -> request.contentType("application/json")
                    .body("{\"to\":\"submitted\"}")
                    .post("/api/manage/v1/articles/{id}/transitions", article.id()));

    private static void everyWrite(String ifMatch, int status, String code, String... fields) {
        var article = Articles.draft(unique("Điều kiện"));
        var before = Database.state();
        for (var write : WRITES) {
            var request = ifMatch == null ? anna() : anna().header("If-Match", ifMatch);
            refused(write.apply(request).apply(article), status, code, fields);
        }
        assertEquals(before, Database.state());
    }

    @Test
    void every_write_needs_one() {
        everyWrite(null, 428, "precondition-required");
    }

    @Test
    void a_star_would_overwrite_what_was_never_read() {
        everyWrite("*", 428, "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"99\"",
                "W/\"1\"",
                "\"abc\"",
                "\"1\", \"2\"",
                "\"\"",
                "\"-1\"",
                "\"001\"",
                "\"123456789012345678901\""
            })
    void one_that_is_not_the_current_is_stale(String ifMatch) {
        everyWrite(ifMatch, 412, "stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "'1'", "\"1", "1\"", "\"1\",", "\"1\" \"2\"", "w/\"1\"", "*, \"1\""})
    void one_that_is_no_entity_tag_is_refused(String ifMatch) {
        everyWrite(ifMatch, 400, "invalid-header", "If-Match");
    }

    @Test
    void a_stale_caller_is_told_who_was_faster_and_may_go_on_from_there() {
        var seen = Articles.draft(unique("Nhanh hơn"));
        var changed = Articles.patched(erin(), seen, Map.of("summary", "Erin sửa"));
        var at = erin().get("/api/manage/v1/articles/{id}", seen.id()).path("updatedAt");
        var refusal = Articles.patch(anna(), seen, Map.of("summary", "Anna sửa"));
        refused(refusal, 412, "stale-version")
                .header("ETag", is(changed.etag()))
                .body("currentETag", is(changed.etag()))
                .body("changedBy.id", is("erin"))
                .body("changedBy.name", is("erin"))
                .body("changedAt", is(at));
        var again = new Held(seen.id(), "", refusal.header("ETag"));
        Articles.patched(anna(), again, Map.of("summary", "Anna sửa"));
    }

    @Test
    void the_tag_of_every_answer_serves_the_next_call() {
        var draft = Articles.draft(unique("Nối tiếp"));
        assertEquals(draft.etag(), Articles.reread(draft).etag());
        var patched = Articles.patched(anna(), draft, Map.of("summary", "Hai"));
        assertEquals(patched.etag(), Articles.reread(draft).etag());
        var submitted = Articles.moved(anna(), patched, "submitted");
        assertEquals(submitted.etag(), Articles.reread(draft).etag());
    }

    @Test
    void no_cache_keeps_what_staff_see() {
        var draft = Articles.draft(unique("Riêng"));
        erin().get("/api/manage/v1/articles/{id}", draft.id()).then().header("Cache-Control", is("no-store"));
    }
}
