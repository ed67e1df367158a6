package vn.loa.sync;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;

import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class EventsTest {
    private static URI address(String query) {
        return URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/events" + query);
    }

    private static long head() {
        return Database.number("select seq from change_head");
    }

    @Test
    void a_subscriber_is_welcomed_at_once_and_told_what_happens() throws Exception {
        try (var events = new EventStream(address(""), null)) {
            assertTrue(events.next().contains("retry:3000"));
            var article = Articles.published(unique("Vừa xong"));
            var told = events.nextChange();
            while (!told.path("id").asText().equals(article.id())) {
                told = events.nextChange();
            }
            var logged = given().queryParam("limit", 100)
                    .queryParam("cursor", cursorBehind(told.path("seq").asLong() - 1))
                    .get("/api/v1/changes");
            logged.then()
                    .body("items[0].id", equalTo(article.id()))
                    .body("items[0].action", equalTo(told.path("action").asText()))
                    .body("items[0].at", equalTo(told.path("at").asText()))
                    .body("items[0].slug", equalTo(told.path("slug").asText()));
        }
    }

    /** By reading on to it. */
    private static String cursorBehind(long seq) {
        String cursor = null;
        for (var at = 0L; at < seq; ) {
            var request = given().queryParam("limit", Math.min(100, seq - at));
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/changes");
            cursor = page.path("next");
            at = page.<List<Number>>path("items.seq").stream()
                    .mapToLong(Number::longValue)
                    .max()
                    .orElseThrow();
        }
        return cursor;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_comes_back_gets_what_was_missed_without_a_gap(boolean byHeader) throws Exception {
        Articles.published(unique("Trước đó"));
        var head = head();
        var from = Math.max(0, head - 450); // more than is read at once
        try (var events =
                new EventStream(address(byHeader ? "" : "?after=" + from), byHeader ? Long.toString(from) : null)) {
            for (var seq = from + 1; seq <= head; seq++) {
                assertEquals(seq, events.nextChange().path("seq").asLong());
            }
            var topic = Library.topic("Sau đó");
            assertEquals(head + 1, events.nextChange().path("seq").asLong(), topic);
        }
    }

    @Test
    void the_public_follows_with_a_bad_token_too() throws Exception {
        try (var events = new EventStream(address(""), null, "abc")) {
            assertTrue(events.next().contains("retry:3000"));
        }
    }

    @Test
    void only_one_kind_may_be_asked_for() throws Exception {
        try (var events = new EventStream(address("?kind=article"), null)) {
            events.next();
            Library.topic("Không phải bài viết");
            var article = Articles.published(unique("Bài viết"));
            Articles.moved(
                    binh(),
                    Articles.published(Articles.patched(anna(), article, Map.of("summary", "Hai"))),
                    Map.of("to", "withdrawn", "comment", "Cũ"));
            for (var action : List.of("published", "updated", "withdrawn")) {
                var told = events.nextChange();
                assertEquals("article", told.path("kind").asText());
                assertEquals(article.id(), told.path("id").asText());
                assertEquals(action, told.path("action").asText());
            }
        }
    }

    @Test
    void who_waits_is_told_that_the_connection_stands() throws Exception {
        try (var events = new EventStream(address("?after=" + head()), null)) {
            assertTrue(events.next().contains("retry:3000"));
            assertEquals(List.of(":"), events.next());
            assertEquals(List.of(":"), events.next());
        }
    }

    @Test
    void who_has_what_never_was_is_told_to_begin_anew() throws Exception {
        try (var events = new EventStream(address(""), "999999999")) {
            assertTrue(events.next().contains("event:reset"));
            Library.topic("Bắt đầu lại");
            var seq = events.nextChange().path("seq").asLong();
            while (seq < head()) {
                assertEquals(++seq, events.nextChange().path("seq").asLong());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1 2", "0x10", "١", "99999999999999999999"})
    void what_is_no_number_is_refused(String last) {
        given().header("Last-Event-ID", last)
                .get("/api/v1/events")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-header"));
        given().queryParam("after", last)
                .get("/api/v1/events")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void what_nobody_knows_is_refused() {
        given().get("/api/v1/events?kind=nothing").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        given().get("/api/v1/events?topic=T1").then().statusCode(400).body("code", equalTo("unknown-parameter"));
        given().accept("application/xml").get("/api/v1/events").then().statusCode(406);
        given().post("/api/v1/events").then().statusCode(405);
        given().head("/api/v1/events").then().statusCode(200).contentType("text/event-stream");
    }
}
