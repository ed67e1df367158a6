package vn.loa.feedback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.Cases.DESK;
import static vn.loa.testing.Cases.PATH;
import static vn.loa.testing.Cases.answerDrafted;
import static vn.loa.testing.Cases.idOf;
import static vn.loa.testing.Cases.message;
import static vn.loa.testing.Cases.move;
import static vn.loa.testing.Cases.moved;
import static vn.loa.testing.Cases.officer;
import static vn.loa.testing.Cases.sent;
import static vn.loa.testing.Cases.signer;
import static vn.loa.testing.People.as;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Cases;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class HandlingTest {
    static final List<String> STATES = List.of(
            "received",
            "classified",
            "accepted",
            "needs-info",
            "rejected",
            "transferred",
            "collected",
            "assigned",
            "answer-drafted",
            "answer-review",
            "answered",
            "published",
            "closed");

    /** Written down once more on purpose, of a case about a regulation: from where to where. */
    static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("received", Set.of("classified")),
            Map.entry("classified", Set.of("classified", "accepted", "needs-info", "rejected", "transferred")),
            Map.entry(
                    "accepted", Set.of("classified", "needs-info", "rejected", "transferred", "collected", "assigned")),
            Map.entry("needs-info", Set.of("accepted", "rejected")),
            Map.entry("rejected", Set.of("closed")),
            Map.entry("transferred", Set.of("closed")),
            Map.entry("collected", Set.of("assigned")),
            Map.entry("assigned", Set.of("needs-info", "collected", "assigned", "answer-drafted")),
            Map.entry("answer-drafted", Set.of("answer-drafted", "answer-review")),
            Map.entry("answer-review", Set.of("assigned", "answered")),
            Map.entry("answered", Set.of("published", "closed")),
            Map.entry("published", Set.of("answered")),
            Map.entry("closed", Set.of()));

    private static final Map<String, List<String>> WAYS = Map.ofEntries(
            Map.entry("received", List.of()),
            Map.entry("classified", List.of("classified")),
            Map.entry("accepted", List.of("classified", "accepted")),
            Map.entry("needs-info", List.of("classified", "needs-info")),
            Map.entry("rejected", List.of("classified", "rejected")),
            Map.entry("transferred", List.of("classified", "transferred")),
            Map.entry("collected", List.of("classified", "accepted", "collected")),
            Map.entry("assigned", List.of("classified", "accepted", "assigned")),
            Map.entry("answer-drafted", List.of("classified", "accepted", "assigned", "answer-drafted")),
            Map.entry(
                    "answer-review", List.of("classified", "accepted", "assigned", "answer-drafted", "answer-review")),
            Map.entry(
                    "answered",
                    List.of("classified", "accepted", "assigned", "answer-drafted", "answer-review", "answered")),
            Map.entry(
                    "published",
                    List.of(
                            "classified",
                            "accepted",
                            "assigned",
                            "answer-drafted",
                            "answer-review",
                            "answered",
                            "published")),
            Map.entry("closed", List.of("classified", "rejected", "closed")));

    private static String unit;

    private static String unit() {
        if (unit == null) {
            unit = Library.organisation(unique("Phòng"));
        }
        return unit;
    }

    /** With all that goes with it. */
    static Map<String, Object> to(String from, String to) {
        var request = new HashMap<String, Object>(Map.of("to", to));
        switch (to) {
            case "classified" -> request.put("stream", "regulation");
            case "needs-info", "rejected", "collected" -> request.put("comment", "Vì sao");
            case "transferred" -> request.put("organisation", unit());
            case "assigned" -> {
                if (from.equals("answer-review")) {
                    request.put("comment", "Chưa đúng câu hỏi");
                } else {
                    request.put("organisation", unit());
                }
            }
            case "answered" -> {
                if (from.equals("published")) {
                    request.put("comment", "Có thông tin cá nhân");
                }
            }
            case "answer-drafted" -> request.put("answer", "Nội dung trả lời");
            default -> {
                // nothing goes with it
            }
        }
        return request;
    }

    private static Response step(String id, String from, String to) {
        var signs =
                Set.of("answered", "published").contains(to) || from.equals("answer-review") && to.equals("assigned");
        return move(signs ? signer() : officer(), id, to(from, to));
    }

    private static String in(String state) {
        var id = idOf(sent(message()));
        var from = "received";
        for (var next : WAYS.get(state)) {
            step(id, from, next).then().statusCode(200).body("state", is(next));
            from = next;
        }
        return id;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "received",
                "classified",
                "accepted",
                "needs-info",
                "rejected",
                "transferred",
                "collected",
                "assigned",
                "answer-drafted",
                "answer-review",
                "answered",
                "published",
                "closed"
            })
    void from_each_state_only_those_of_the_table_are_reached(String state) {
        var id = in(state);
        var both = as("both", Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER);
        List<String> offered = both.get(DESK + "/{id}/transitions", id).path("findAll { it.allowed }.to");
        assertEquals(ALLOWED.get(state), Set.copyOf(offered), state);
        for (var to : STATES) {
            if (!to.equals("received") && !ALLOWED.get(state).contains(to)) {
                refused(step(id, state, to), 409, "wrong-state");
            }
        }
        officer().get(DESK + "/{id}", id).then().body("state", is(state));
        for (var to : ALLOWED.get(state)) {
            step(in(state), state, to).then().statusCode(200).body("state", is(to));
        }
    }

    @Test
    void a_citizen_gets_an_answer_that_two_people_stand_behind() {
        var held = sent(message());
        var id = idOf(held);
        answerDrafted(id, "Bản đầu");
        held.status().then().body("answer", nullValue()).body("explanation", containsString("người thứ hai"));
        refused(move(as("oanh", Roles.FEEDBACK_APPROVER), id, Map.of("to", "answered")), 403, "four-eyes");
        refused(move(officer(), id, Map.of("to", "answered")), 403, "forbidden");
        moved(signer(), id, Map.of("to", "assigned", "comment", "Chưa trả lời câu hỏi thứ hai"));
        held.status().then().body("timeline.comment", everyItem(nullValue()));
        moved(officer(), id, Map.of("to", "answer-drafted", "answer", "Bản sau"));
        moved(officer(), id, Map.of("to", "answer-review"));
        moved(signer(), id, Map.of("to", "answered"));
        held.status()
                .then()
                .body("state", is("answered"))
                .body("answer.text", is("Bản sau"))
                .body("answer.at", not(nullValue()))
                .body("overdue", is(false));
        officer()
                .get(DESK + "/{id}/answers", id)
                .then()
                .statusCode(200)
                .body("number", contains(1, 2))
                .body("text", contains("Bản đầu", "Bản sau"))
                .body("findAll { it.signedBy != null }.number", contains(2))
                .body("[1].signedBy.id", is("sang"))
                .body("draftedBy.id", everyItem(is("oanh")));
        officer()
                .get(DESK + "/{id}", id)
                .then()
                .body("history.state", hasItem("answer-review"))
                .body("history.comment", hasItem("Chưa trả lời câu hỏi thứ hai"));
        moved(officer(), id, Map.of("to", "closed"));
        held.status().then().body("answer.text", is("Bản sau"));
        assertEquals(
                1,
                Database.number(
                        "select count(*) from audit_entry where subject = ? and action = 'feedback.answered'"
                                + " and actor_id = 'sang'",
                        id));
    }

    @Test
    void nobody_signs_what_they_drafted_in_whosever_last_version() {
        var id = idOf(sent(message()));
        answerDrafted(id, "Bản của Oanh");
        moved(signer(), id, Map.of("to", "assigned", "comment", "Chưa rõ"));
        moved(as("another", Roles.FEEDBACK_OFFICER), id, Map.of("to", "answer-drafted", "answer", "Bản của Oanh."));
        moved(officer(), id, Map.of("to", "answer-review"));
        for (var drafter : List.of("oanh", "another")) {
            refused(move(as(drafter, Roles.FEEDBACK_APPROVER), id, Map.of("to", "answered")), 403, "four-eyes");
        }
        moved(signer(), id, Map.of("to", "answered"));
    }

    @Test
    void what_was_asked_for_an_answer_leads_back_to_it() {
        var held = sent(message());
        var id = idOf(held);
        moved(officer(), id, Map.of("to", "classified", "stream", "question"));
        moved(officer(), id, Map.of("to", "accepted"));
        moved(officer(), id, Map.of("to", "assigned", "organisation", unit()));
        moved(officer(), id, Map.of("to", "needs-info", "comment", "Hồ sơ số mấy?"));
        supplement(held, "Số 12").then().statusCode(200).body("state", is("assigned"));
        officer().get(DESK + "/{id}", id).then().body("organisation", is(unit()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "denunciation"})
    void what_is_another_procedures_leaves_this_one(String stream) {
        var held = sent(message());
        var id = idOf(held);
        moved(officer(), id, Map.of("to", "classified", "stream", stream));
        held.status()
                .then()
                .body("explanation", containsString(stream.equals("complaint") ? "02/2011/QH13" : "25/2018/QH14"))
                .body("dueAt", nullValue())
                .body("overdue", is(false));
        for (var to : List.of("accepted", "needs-info", "rejected", "transferred", "collected", "assigned")) {
            refused(step(id, "classified", to), 409, "wrong-state");
        }
        moved(officer(), id, Map.of("to", "closed"));
        held.status().then().body("explanation", containsString(stream.equals("complaint") ? "khiếu nại" : "tố cáo"));
    }

    @Test
    void a_plain_question_is_not_collected() {
        var id = idOf(sent(message()));
        moved(officer(), id, Map.of("to", "classified", "stream", "question"));
        moved(officer(), id, Map.of("to", "accepted"));
        refused(move(officer(), id, Map.of("to", "collected", "comment", "x")), 409, "wrong-state");
    }

    @Test
    void while_the_sender_is_asked_the_clock_stands_still() throws Exception {
        var held = sent(message());
        var id = idOf(held);
        moved(officer(), id, Map.of("to", "classified", "stream", "question"));
        refused(supplement(held, "chưa hỏi"), 409, "wrong-state");
        moved(officer(), id, Map.of("to", "needs-info", "comment", "Ông (bà) nộp hồ sơ ngày nào?"));
        held.status().then().body("timeline.comment", hasItem("Ông (bà) nộp hồ sơ ngày nào?"));
        // As if it had been long ago: nobody is late while the sender is waited for.
        Database.execute(
                "update feedback_case set received_at = received_at - interval 90 day,"
                        + " paused_since = paused_since - interval 89 day where id = ?",
                id);
        String due = held.status().path("dueAt");
        assertTrue(Instant.parse(due).isAfter(Instant.now()), due);
        held.status().then().body("overdue", is(false));
        refused(supplement(new Cases.Held(held.code(), "x".repeat(24)), "tôi"), 404, "not-found");
        refused(supplement(held, " "), 422, "invalid-content", "/text");
        supplement(held, "Ngày 03/11/2026").then().statusCode(200).body("state", is("classified"));
        officer()
                .get(DESK + "/{id}/notes", id)
                .then()
                .body("items.text", contains("Ngày 03/11/2026"))
                .body("items.fromSender", contains(true));
        // The days of the pause do not count, the one before it does.
        String later = held.status().path("dueAt");
        assertFalse(Instant.parse(later).isBefore(Instant.parse(due)), later + " after " + due);
        Database.execute("update feedback_case set received_at = received_at - interval 60 day where id = ?", id);
        held.status().then().body("overdue", is(true));
    }

    static Response supplement(Cases.Held held, String text) {
        return given().header("Loa-Feedback-Secret", held.secret())
                .contentType("application/json")
                .body(Map.of("text", text))
                .post(PATH + "/{code}/supplements", held.code());
    }

    @Test
    void a_legal_document_has_a_regime_of_its_own() {
        var held = sent(message());
        String before = held.status().path("dueAt");
        moved(officer(), idOf(held), Map.of("to", "classified", "stream", "legal-document"));
        String after = held.status().path("dueAt");
        assertNotEquals(before, after);
        assertTrue(Instant.parse(after).isBefore(Instant.parse(before)), after);
    }

    @Test
    void what_must_come_with_a_transition_and_what_must_not() {
        var id = idOf(sent(message()));
        refused(move(officer(), id, Map.of("to", "classified")), 422, "invalid-content", "/stream");
        refused(
                move(officer(), id, Map.of("to", "classified", "stream", "question", "answer", "x")),
                422,
                "invalid-content",
                "/answer");
        refused(move(officer(), id, Map.of("to", "received")), 422, "invalid-content", "/to");
        refused(move(officer(), id, Map.of()), 422, "invalid-content", "/to");
        refused(move(officer(), id, Map.of("to", "lost")), 400, "invalid-json", "/to");
        refused(
                move(officer(), id, Map.of("to", "classified", "stream", "question", "topic", "T-none")),
                422,
                "invalid-content",
                "/topic");
        moved(officer(), id, Map.of("to", "classified", "stream", "regulation"));
        refused(move(officer(), id, Map.of("to", "rejected")), 422, "invalid-content", "/comment");
        refused(
                move(officer(), id, Map.of("to", "transferred", "organisation", java.util.UUID.randomUUID())),
                422,
                "invalid-content",
                "/organisation");
        officer().get(DESK + "/{id}", id).then().body("state", is("classified")).body("history", hasSize(2));
    }

    @Test
    void two_officers_at_once_do_not_overwrite_each_other() {
        var id = idOf(sent(message()));
        var seen = officer().get(DESK + "/{id}", id).header("ETag");
        moved(officer(), id, Map.of("to", "classified", "stream", "question"));
        var late = officer()
                .header("If-Match", seen)
                .contentType("application/json")
                .body(Map.of("to", "classified", "stream", "spam"))
                .post(DESK + "/{id}/transitions", id);
        refused(late, 412, "stale-version").body("changedBy.id", is("oanh"));
        refused(
                officer()
                        .contentType("application/json")
                        .body(Map.of("to", "accepted"))
                        .post(DESK + "/{id}/transitions", id),
                428,
                "precondition-required");
        officer().get(DESK + "/{id}", id).then().body("stream", is("question"));
    }

    @Test
    void a_dry_run_tells_and_changes_nothing() {
        var id = idOf(sent(message()));
        var seen = officer().get(DESK + "/{id}", id).header("ETag");
        officer()
                .header("If-Match", seen)
                .contentType("application/json")
                .body(Map.of("to", "classified", "stream", "question"))
                .post(DESK + "/{id}/transitions?validateOnly=true", id)
                .then()
                .statusCode(200)
                .body("blockers", hasSize(0));
        officer()
                .header("If-Match", seen)
                .contentType("application/json")
                .body(Map.of("to", "accepted"))
                .post(DESK + "/{id}/transitions?validateOnly=true", id)
                .then()
                .statusCode(200)
                .body("blockers.code", contains("wrong-state"));
        officer().get(DESK + "/{id}", id).then().header("ETag", is(seen)).body("state", is("received"));
    }

    @Test
    void another_body_takes_it_over_under_its_own_code() {
        var held = sent(message());
        var id = idOf(held);
        var body = Library.organisation(unique("Sở"));
        moved(officer(), id, Map.of("to", "classified", "stream", "conduct"));
        moved(
                officer(),
                id,
                Map.of(
                        "to", "transferred",
                        "organisation", body,
                        "externalCode", "PAKN.20261127.0012",
                        "comment", "Thuộc thẩm quyền của Sở Tư pháp"));
        officer()
                .get(DESK + "/{id}", id)
                .then()
                .body("transferredTo", is(body))
                .body("externalCode", is("PAKN.20261127.0012"))
                .body("overdue", is(false));
        held.status().then().body("timeline.comment", hasItem("Thuộc thẩm quyền của Sở Tư pháp"));
        refused(Library.delete("organisations", body), 409, "in-use");
    }

    @Test
    void notes_are_for_the_staff_alone() {
        var held = sent(message());
        var id = idOf(held);
        officer()
                .contentType("application/json")
                .body(Map.of("text", "Đã hỏi ý kiến Phòng Quản lý công nghệ"))
                .post(DESK + "/{id}/notes", id)
                .then()
                .statusCode(201)
                .body("by.id", is("oanh"))
                .body("fromSender", is(false));
        signer().get(DESK + "/{id}/notes", id)
                .then()
                .body("items.text", contains("Đã hỏi ý kiến Phòng Quản lý công nghệ"));
        assertFalse(held.status().asString().contains("ý kiến Phòng"));
        refused(officer().get(DESK + "/{id}/notes", java.util.UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void the_desk_is_narrowed_by_stream_and_unit() {
        var id = idOf(sent(message()));
        var own = Library.organisation(unique("Phòng"));
        moved(officer(), id, Map.of("to", "classified", "stream", "conduct"));
        moved(officer(), id, Map.of("to", "accepted"));
        moved(officer(), id, Map.of("to", "assigned", "organisation", own));
        officer().get(DESK + "?organisation=" + own).then().body("items.id", is(List.of(id)));
        officer().get(DESK + "?stream=conduct&organisation=" + own).then().body("items.id", is(List.of(id)));
        officer().get(DESK + "?stream=spam&organisation=" + own).then().body("items", hasSize(0));
    }
}
