package vn.loa.feedback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.loa.testing.Cases.DESK;
import static vn.loa.testing.Cases.PATH;
import static vn.loa.testing.Cases.idOf;
import static vn.loa.testing.Cases.message;
import static vn.loa.testing.Cases.named;
import static vn.loa.testing.Cases.officer;
import static vn.loa.testing.Cases.onDesk;
import static vn.loa.testing.Cases.send;
import static vn.loa.testing.Cases.sent;
import static vn.loa.testing.Cases.signer;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Cases;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class IntakeTest {
    private static Map<String, Object> with(Map<String, Object> message, String member, Object value) {
        var changed = new HashMap<>(message);
        changed.put(member, value);
        return changed;
    }

    @Test
    void a_citizen_sends_a_message_and_looks_how_it_stands() {
        var message = message();
        message.put("topic", Library.topic("Một cửa"));
        var answer = send(message);
        answer.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", is(PATH + "/" + answer.path("code")))
                .body("code", matchesPattern("PA-\\d{4}-[0-9A-Z]{7}-[0-9A-Z]"))
                .body("secret", matchesPattern("[A-Za-z0-9_-]{24}"))
                .body("state", is("received"));
        var held = new Cases.Held(answer.path("code"), answer.path("secret"));
        held.status()
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("subject", is(message.get("subject")))
                .body("content", is(message.get("content")))
                .body("explanation", containsString("tiếp nhận"))
                .body("timeline.state", is(List.of("received")))
                .body("overdue", is(false))
                .body("dueAt", is(answer.<String>path("dueAt")));
        given().header("Loa-Feedback-Secret", held.secret())
                .header("Accept-Language", "en")
                .get(
                        PATH + "/{code}",
                        held.code().toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                .then()
                .statusCode(200)
                .body("explanation", containsString("We have your message"));
        onDesk(held)
                .then()
                .statusCode(200)
                .body("topic", is(message.get("topic")))
                .body("anonymous", is(true));
    }

    @Test
    void the_day_on_which_it_is_due_is_that_of_the_rule() {
        var receipt = send(message());
        var reckoned = officer()
                .queryParam("regime", "government-portal")
                .queryParam("step", "answer")
                .queryParam(
                        "receivedAt",
                        onDesk(new Cases.Held(receipt.path("code"), "")).<String>path("receivedAt"))
                .get("/api/manage/v1/calendar/deadlines");
        reckoned.then().statusCode(200).body("dueAt", is(receipt.<String>path("dueAt")));
    }

    @Test
    void who_sent_it_is_sealed_and_each_look_at_it_is_recorded() {
        var held = sent(named());
        var id = idOf(held);
        onDesk(held).then().statusCode(200).body("anonymous", is(false)).body("", not(is(nullValue())));
        assertFalse(onDesk(held).asString().contains("Kín"));
        signer().get(DESK + "/{id}/sender", id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", is("Nguyễn Văn Kín"))
                .body("email", is("kin@example.vn"))
                .body("phone", is("0912 345 678"))
                .body("address", is("Số 7, ngõ Vắng, Lạng Sơn"))
                .body("publishName", is(false))
                .body("consent.textVersion", is("2026-11"));
        assertEquals(
                1,
                Database.number(
                        "select count(*) from audit_entry where subject = ? and action = 'feedback.sender-read'"
                                + " and actor_id = 'sang'",
                        id));
        assertEquals(
                1,
                Database.number(
                        "select count(*) from feedback_case where code = ? and locate(cast(? as binary), sender_name) = 0"
                                + " and locate(cast(? as binary), email) = 0 and locate(cast(? as binary), phone) = 0"
                                + " and locate(cast(? as binary), address) = 0",
                        held.code(),
                        "Kín",
                        "kin@",
                        "0912",
                        "Vắng"));
    }

    @Test
    void a_wrong_secret_and_an_unknown_code_are_answered_alike() {
        var held = sent(message());
        var wrong = new Cases.Held(held.code(), "A".repeat(24)).status();
        var unknown = new Cases.Held("PA-2026-0000000-0", held.secret()).status();
        var nonsense = new Cases.Held("%F0%9F%99%82", held.secret()).status();
        for (var answer : List.of(wrong, unknown, nonsense)) {
            refused(answer, 404, "not-found");
            assertEquals(wrong.<String>path("detail"), answer.<String>path("detail"));
        }
        refused(given().get(PATH + "/{code}", held.code()), 400, "invalid-header", "Loa-Feedback-Secret");
        refused(
                given().header("Loa-Feedback-Secret", held.secret()).get(PATH + "/{code}?secret=x", held.code()),
                400,
                "unknown-parameter");
    }

    @Test
    void the_same_key_is_taken_in_once() {
        var message = message();
        var key = UUID.randomUUID().toString();
        var first = given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(message)
                .post(PATH);
        var again = given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(message)
                .post(PATH);
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(first.asString(), again.asString());
        refused(
                given().header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(message())
                        .post(PATH),
                422,
                "idempotency-key-reused");
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                arguments("email", "an@example.vn\r\nBcc: x@example.vn"),
                arguments("email", "an at example.vn"),
                arguments("email", "\"an\"@example.vn"),
                arguments("email", "an@localhost"),
                arguments("phone", "call me"),
                arguments("senderName", "An\r\nX: y"),
                arguments("address", "Số 7\nX: y"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void fields_that_cannot_be_are_told_of(String member, String text) {
        var before = Database.rows("feedback_case");
        refused(send(with(named(), member, text)), 422, "invalid-content", "/" + member)
                .body("errors.code", is(List.of("malformed")));
        assertEquals(before, Database.rows("feedback_case"));
    }

    @Test
    void what_is_missing_is_named() {
        refused(send(Map.of()), 422, "invalid-content", "/kind", "/subject", "/content");
        refused(send(with(message(), "subject", " \n ")), 422, "invalid-content", "/subject");
        refused(send(with(message(), "email", "an@example.vn")), 422, "invalid-content", "/consent");
        refused(
                send(with(named(), "consent", Map.of("purpose", "Handling!"))),
                422,
                "invalid-content",
                "/consent/purpose",
                "/consent/textVersion");
        refused(send(with(message(), "topic", "T-none")), 422, "invalid-content", "/topic");
        refused(send(with(message(), "kind", "rumour")), 400, "invalid-json", "/kind");
        refused(send(with(message(), "idCard", "0123")), 400, "unknown-field");
    }

    @Test
    void long_texts_have_a_bound() {
        sent(with(message(), "content", "chữ ".repeat(4_999) + "chữ"));
        refused(send(with(message(), "content", "chữ ".repeat(5_001))), 422, "invalid-content", "/content")
                .body("errors.code", is(List.of("too-long")));
        refused(send(with(message(), "content", "a".repeat(10_000_000))), 413, "too-large");
    }

    @Test
    void many_short_lines_are_a_text_like_any_other() {
        var lines = "a\n".repeat(9_999) + "a";
        sent(with(message(), "content", lines)).status().then().body("content", is(lines));
    }

    @Test
    void markup_is_text_like_any_other() {
        var markup = "<script>alert(1)</script> <img src=x onerror=alert(1)> {{7*7}} ' or 1=1 --";
        var held = sent(with(message(), "content", markup));
        held.status().then().statusCode(200).contentType("application/json").body("content", is(markup));
    }

    @Test
    void what_no_keyboard_has_is_left_out() {
        sent(with(message(), "content", "a\u0000b\u0007c")).status().then().body("content", is("abc"));
    }

    @Test
    void decomposed_text_is_composed() {
        var held = sent(with(message(), "content", Normalizer.normalize("Đề nghị sửa quy định", Normalizer.Form.NFD)));
        held.status().then().body("content", is("Đề nghị sửa quy định"));
    }

    @Test
    void the_same_words_once_more_are_linked_and_what_people_do_not_see_is_spam() {
        var message = message();
        var first = sent(message);
        var shouted = with(message, "content", ((String) message.get("content")).toUpperCase(java.util.Locale.ROOT));
        for (var i = 0; i < 3; i++) {
            onDesk(sent(shouted)).then().body("duplicateOf", is(idOf(first)));
        }
        onDesk(first).then().body("duplicateOf", nullValue()).body("spam", is(false));
        onDesk(sent(with(message(), "website", "https://example.vn"))).then().body("spam", is(true));
    }

    @Test
    void staff_enter_what_came_by_another_way() {
        var yesterday = OffsetDateTime.now(ZoneOffset.UTC).minusDays(1).withNano(0);
        var letter = Map.of("intakeChannel", "letter", "receivedAt", yesterday.toString(), "feedback", named());
        var answer = officer().contentType("application/json").body(letter).post(DESK);
        answer.then().statusCode(201).body("state", is("received"));
        var held = new Cases.Held(answer.path("code"), answer.path("secret"));
        held.status().then().statusCode(200);
        onDesk(held)
                .then()
                .body("intakeChannel", is("letter"))
                .body("receivedAt", is(yesterday.toInstant().toString()))
                .body("updatedBy.id", is("oanh"));
        refused(
                officer()
                        .contentType("application/json")
                        .body(with(new HashMap<>(letter), "intakeChannel", "web"))
                        .post(DESK),
                422,
                "invalid-content",
                "/intakeChannel");
        refused(
                officer()
                        .contentType("application/json")
                        .body(with(
                                new HashMap<>(letter),
                                "receivedAt",
                                OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString()))
                        .post(DESK),
                422,
                "invalid-content",
                "/receivedAt");
        refused(
                officer()
                        .contentType("application/json")
                        .body(with(new HashMap<>(letter), "feedback", Map.of("kind", "question")))
                        .post(DESK),
                422,
                "invalid-content",
                "/feedback/subject",
                "/feedback/content");
    }

    @Test
    void the_desk_finds_a_case_by_what_is_known_of_it() {
        var message = message();
        message.put("topic", Library.topic("ISO"));
        var held = sent(message);
        var id = idOf(held);
        for (var query : List.of(
                "code=" + held.code().replace("-", "").toLowerCase(java.util.Locale.ROOT),
                "topic=" + message.get("topic"),
                "state=received&topic=" + message.get("topic"),
                "sort=-receivedAt&limit=1&topic=" + message.get("topic"))) {
            officer().get(DESK + "?" + query).then().statusCode(200).body("items.id", is(List.of(id)));
        }
        for (var query : List.of("code=PA-2026-0000000-0", "code=x", "topic=T-none", "from=2000-01-01&to=2000-01-02")) {
            officer().get(DESK + "?" + query).then().statusCode(200).body("items", is(empty()));
        }
        refused(officer().get(DESK + "?sort=subject"), 400, "invalid-parameter", "sort");
        refused(officer().get(DESK + "?state=lost"), 400, "invalid-parameter", "state");
        refused(officer().get(DESK + "?email=kin@example.vn"), 400, "unknown-parameter");
        refused(officer().get(DESK + "/{id}", UUID.randomUUID()), 404, "not-found");
        as("otto", Roles.AUDITOR).get(DESK + "/{id}", id).then().statusCode(200);
        refused(as("otto", Roles.AUDITOR).get(DESK + "/{id}/sender", id), 403, "forbidden");
    }

    @Test
    void a_topic_that_a_message_is_about_stays() {
        var topic = Library.topic("Dịch vụ công");
        var message = message();
        message.put("topic", topic);
        var held = sent(message);
        refused(Library.delete("topics", Library.topicId(topic)), 409, "in-use");
        var into = Library.topic("Cải cách");
        plan().header("If-Match", Library.get("topics", Library.topicId(topic)).header("ETag"))
                .contentType("application/json")
                .body(Map.of("into", into))
                .post("/api/manage/v1/topics/{id}/merger", Library.topicId(topic))
                .then()
                .statusCode(200);
        onDesk(held).then().body("topic", is(into));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kin@example.vn", "0912 345 678", "Kín"})
    void nothing_of_the_sender_is_in_the_audit_log(String secret) {
        sent(named());
        assertEquals(
                0,
                Database.number(
                        "select count(*) from audit_entry where concat_ws(' ', actor_name, comment, action) like ?",
                        "%" + secret + "%"));
    }

    @Test
    void two_messages_have_nothing_in_common() {
        var one = sent(message());
        var other = sent(message());
        assertNotEquals(one.code(), other.code());
        assertNotEquals(one.secret(), other.secret());
        refused(new Cases.Held(one.code(), other.secret()).status(), 404, "not-found");
    }
}
