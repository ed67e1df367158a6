package vn.loa.feedback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.loa.testing.Cases.DESK;
import static vn.loa.testing.Cases.PATH;
import static vn.loa.testing.Cases.answerDrafted;
import static vn.loa.testing.Cases.idOf;
import static vn.loa.testing.Cases.message;
import static vn.loa.testing.Cases.move;
import static vn.loa.testing.Cases.moved;
import static vn.loa.testing.Cases.named;
import static vn.loa.testing.Cases.officer;
import static vn.loa.testing.Cases.sent;
import static vn.loa.testing.Cases.signer;
import static vn.loa.testing.People.as;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Cases;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class PublicationTest {
    private static Cases.Held answered(Map<String, Object> message, String answer) {
        var held = sent(message);
        answerDrafted(idOf(held), answer);
        moved(signer(), idOf(held), Map.of("to", "answered"));
        return held;
    }

    private static Response redact(String id, List<?> redactions) {
        return redact("oanh", id, redactions);
    }

    static Response redact(String who, String id, List<?> redactions) {
        return as(who, Roles.FEEDBACK_OFFICER)
                .header("If-Match", officer().get(DESK + "/{id}", id).header("ETag"))
                .contentType("application/json")
                .body(Map.of("redactions", redactions))
                .put(DESK + "/{id}/redactions", id);
    }

    static List<Map<String, Object>> suggestions(String id) {
        return officer().get(DESK + "/{id}/redactions", id).path("suggestions");
    }

    static Response publication(Cases.Held held) {
        return given().get(PATH + "/{code}/publication", held.code());
    }

    @Test
    void the_public_reads_question_and_answer_and_not_who_asked() {
        var message = named();
        var topic = Library.topic("Một cửa");
        message.put("topic", topic);
        message.put(
                "content",
                "Tôi tên là Nguyễn Văn Kín, nhà ở số 7, ngo vang, Lang Son. Gọi 0912345678 hoặc kin@example.vn. CCCD"
                        + " 020190001234. Vì sao hồ sơ chậm?");
        var held = answered(message, "Kính gửi ông Nguyễn Văn Kín: hồ sơ đã có kết quả.");
        var id = idOf(held);
        refused(publication(held), 404, "not-found");
        refused(move(signer(), id, Map.of("to", "published")), 422, "not-ready", "/redactions");
        refused(
                move(signer(), id, Map.of("to", "published", "override", true, "comment", "Không sao")),
                422,
                "not-ready",
                "/redactions");
        redact(id, suggestions(id))
                .then()
                .statusCode(200)
                .body("suggestions", is(empty()))
                .body("content", containsString("Vì sao hồ sơ chậm?"))
                .body("answer", is("Kính gửi ông [đã ẩn: họ tên]: hồ sơ đã có kết quả."));
        refused(move(as("oanh", Roles.FEEDBACK_APPROVER), id, Map.of("to", "published")), 403, "four-eyes");
        moved(signer(), id, Map.of("to", "published"));

        publication(held)
                .then()
                .statusCode(200)
                .body("sender", nullValue())
                .body("topic.code", is(topic))
                .body("organisation.name", not(nullValue()))
                .body("onTime", is(true))
                .body("question", containsString("[đã ẩn: số điện thoại]"))
                .body("question", containsString("[đã ẩn: số giấy tờ]"))
                .body("links.self", is(PATH + "/" + held.code() + "/publication"));
        given().get(PATH + "?topic=" + topic).then().statusCode(200).body("items.code", contains(held.code()));
        for (var path : List.of(
                PATH + "/" + held.code() + "/publication", PATH + "?topic=" + topic, "/api/v1/changes?limit=100")) {
            var read = given().get(path).asString().toLowerCase(java.util.Locale.ROOT);
            for (var secret :
                    List.of("văn kín", "0912345678", "0912 345 678", "kin@", "020190001234", "ngo vang", "ngõ vắng")) {
                assertFalse(read.contains(secret), path + " tells " + secret);
            }
        }
        held.status().then().body("state", is("published")).body("content", is(message.get("content")));
        officer().get(DESK + "/{id}", id).then().body("content", is(message.get("content")));
    }

    @Test
    void what_was_published_is_taken_away_again() {
        var held = answered(message(), "Đã giải quyết.");
        var id = idOf(held);
        moved(signer(), id, Map.of("to", "published"));
        publication(held).then().statusCode(200);
        refused(move(signer(), id, Map.of("to", "answered")), 422, "invalid-content", "/comment");
        moved(signer(), id, Map.of("to", "answered", "comment", "Có thông tin cá nhân chưa được ẩn."));
        refused(publication(held), 410, "gone").body("detail", containsString("chưa được ẩn"));
        given().get(PATH + "?limit=100").then().body("items.code", not(hasItem(held.code())));
        redact(id, List.of()).then().statusCode(200);
        moved(signer(), id, Map.of("to", "published"));
        publication(held).then().statusCode(200);
    }

    @Test
    void somebody_elses_number_stands_only_where_a_second_person_says_why() {
        var message = message();
        message.put("content", "Đường dây nóng 0205 3812 345 không ai nghe máy.");
        var held = answered(message, "Xin lỗi ông (bà).");
        var id = idOf(held);
        refused(move(signer(), id, Map.of("to", "published")), 422, "not-ready", "/content")
                .body("errors.code", contains("personal-data"));
        refused(move(signer(), id, Map.of("to", "published", "override", true)), 422, "invalid-content", "/comment");
        moved(signer(), id, Map.of("to", "published", "override", true, "comment", "Là số của Sở."));
        publication(held).then().body("question", is(message.get("content")));
        officer()
                .get(DESK + "/{id}", id)
                .then()
                .body("history.last().comment", is("Là số của Sở."))
                .body("history.last().by.id", is("sang"));
    }

    @Test
    void who_drafted_the_answer_does_not_publish_it_either() {
        var message = message();
        message.put("content", "Gọi số 0912 345 678 không được.");
        var held = answered(message, "Xin lỗi.");
        refused(
                move(
                        as("oanh", Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER),
                        idOf(held),
                        Map.of("to", "published", "override", true, "comment", "Là số của Sở.")),
                403,
                "four-eyes");
        refused(publication(held), 404, "not-found");
    }

    @Test
    void a_name_stands_where_its_owner_wants_it_to() {
        var message = named();
        message.put("publishName", true);
        var held = answered(message, "Đã giải quyết.");
        moved(signer(), idOf(held), Map.of("to", "published"));
        publication(held).then().body("sender", is("Nguyễn Văn Kín"));
    }

    @Test
    void only_places_of_the_text_are_hidden() {
        var message = message();
        message.put("content", "Chào 🙂 bạn");
        var held = answered(message, "Chào.");
        var id = idOf(held);
        Map<String, Object> good = Map.of("part", "content", "start", 0, "end", 4, "reason", "other");
        for (var bad : List.of(
                Map.of("start", -1),
                Map.of("end", 99),
                Map.of("end", 0),
                Map.of("start", 6, "end", 8),
                Map.of("start", 3))) {
            var place = new HashMap<>(good);
            place.putAll(bad);
            var all = bad.equals(Map.of("start", 3)) ? List.of(good, place) : List.of(place);
            refused(redact(id, all), 422, "invalid-content", "/redactions/" + (all.size() - 1));
        }
        refused(redact(id, List.of(Map.of("part", "content"))), 422, "invalid-content", "/redactions/0/start");
        redact(id, List.of(good)).then().statusCode(200).body("content", is("[đã ẩn: thông tin cá nhân] 🙂 bạn"));
        moved(signer(), id, Map.of("to", "published"));
        refused(redact(id, List.of()), 409, "wrong-state");
        refused(
                officer()
                        .header("If-Match", "\"0\"")
                        .contentType("application/json")
                        .body(Map.of("redactions", List.of()))
                        .put(DESK + "/{id}/redactions", id),
                412,
                "stale-version");
    }

    @Test
    void the_sender_rates_the_answer_once() {
        var held = sent(message());
        refused(rate(held, 5), 409, "wrong-state");
        answerDrafted(idOf(held), "Đã giải quyết.");
        moved(signer(), idOf(held), Map.of("to", "answered"));
        moved(signer(), idOf(held), Map.of("to", "published"));
        refused(rate(new Cases.Held(held.code(), "x".repeat(24)), 5), 404, "not-found");
        rate(held, 4).then().statusCode(200).body("rating", is(4));
        refused(rate(held, 5), 409, "duplicate");
        publication(held).then().body("rating", is(4));
        officer().get(DESK + "/{id}", idOf(held)).then().body("rating", is(4)).body("ratingComment", is("Rõ ràng"));
        assertFalse(publication(held).asString().contains("Rõ ràng"));
    }

    @Test
    void of_ratings_at_once_one_counts() throws Exception {
        var held = answered(message(), "Đã giải quyết.");
        var callers = java.util.concurrent.Executors.newFixedThreadPool(8);
        try {
            java.util.concurrent.Callable<Integer> caller = () -> rate(held, 4).statusCode();
            var answers = callers.invokeAll(java.util.Collections.nCopies(8, caller));
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            statuses.sort(null);
            assertEquals(List.of(200, 409, 409, 409, 409, 409, 409, 409), statuses);
        } finally {
            callers.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void a_rating_is_from_one_to_five(int score) {
        refused(rate(answered(message(), "Đã giải quyết."), score), 422, "invalid-content", "/score");
    }

    static Response rate(Cases.Held held, int score) {
        return given().header("Loa-Feedback-Secret", held.secret())
                .contentType("application/json")
                .body(Map.of("score", score, "comment", "Rõ ràng"))
                .post(PATH + "/{code}/rating", held.code());
    }

    @Test
    void it_is_found_by_its_words() throws InterruptedException {
        var message = message();
        var held = answered(message, "Đã giải quyết.");
        moved(signer(), idOf(held), Map.of("to", "published"));
        var word = ((String) message.get("subject")).split(" ")[2];
        var found = given().get("/api/v1/search?kind=feedback&q=" + word);
        // the index is behind by a moment, and may find what is spelt alike until then
        for (var i = 0; i < 100 && !found.<List<String>>path("items.slug").contains(held.code()); i++) {
            Thread.sleep(100);
            found = given().get("/api/v1/search?kind=feedback&q=" + word + "&limit=" + (1 + i % 9));
        }
        found.then()
                .body("items.slug", contains(held.code()))
                .body("items[0].links.self", is(PATH + "/" + held.code() + "/publication"));
    }

    @Test
    void a_complaint_never_becomes_public() {
        var held = sent(message());
        moved(officer(), idOf(held), Map.of("to", "classified", "stream", "complaint"));
        moved(officer(), idOf(held), Map.of("to", "closed"));
        refused(move(signer(), idOf(held), Map.of("to", "published")), 409, "wrong-state");
        refused(publication(held), 404, "not-found");
        assertEquals("closed", held.status().path("state"));
    }
}
