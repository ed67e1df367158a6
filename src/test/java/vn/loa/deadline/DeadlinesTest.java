package vn.loa.deadline;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.loa.calendar.GoldenCalendar;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class DeadlinesTest {
    private static final String PATH = "/api/manage/v1/calendar/deadline-rules";

    private static String regime() {
        return unique("regime").replace(' ', '-');
    }

    private static Map<String, Object> rule(String regime) {
        var rule = new HashMap<String, Object>();
        rule.put("regime", regime);
        rule.put("step", "answer");
        rule.put("amount", 2);
        rule.put("unit", "working-day");
        rule.put("basis", "1/QĐ-UBND");
        return rule;
    }

    private static Map<String, Object> rule(String regime, String from, String to) {
        var rule = rule(regime);
        rule.put("validFrom", from);
        rule.put("validTo", to);
        return rule;
    }

    private static Response create(Map<String, Object> rule) {
        return Library.post("calendar/deadline-rules", rule);
    }

    private static Response created(Map<String, Object> rule) {
        var answer = create(rule);
        answer.then().statusCode(201);
        return answer;
    }

    private static Response patch(Response seen, Map<String, ?> patch) {
        return plan().header("If-Match", seen.header("ETag"))
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(patch)
                .patch(PATH + "/" + seen.path("id"));
    }

    private static Response due(String regime, String step, String receivedAt) {
        return anna().queryParam("regime", regime)
                .queryParam("step", step)
                .queryParam("receivedAt", receivedAt)
                .get("/api/manage/v1/calendar/deadlines");
    }

    @ParameterizedTest
    @MethodSource("vn.loa.calendar.GoldenCalendar#deadlineRules")
    void the_golden_rules_came_with_the_schema(GoldenCalendar.Rule golden) {
        Map<String, Object> rule = plan().get(PATH + "?limit=100&regime=" + golden.regime())
                .path("items.find { it.step == '" + golden.step() + "' }");
        assertEquals(golden.amount(), rule.get("amount"));
        assertEquals(golden.unit(), rule.get("unit"));
        assertEquals(golden.basis(), rule.get("basis"));
        assertEquals(golden.verified(), rule.get("verified"));
        assertEquals("receipt", rule.get("start"));
    }

    @ParameterizedTest
    @CsvSource({
        "government-portal, answer, 2026-04-06T09:30:00+07:00, 2026-04-28T16:59:59Z, 2026-04-28",
        "government-portal, status-update, 2026-06-01T09:30:00+07:00, 2026-06-08T16:59:59Z, 2026-06-08",
        "legal-document-feedback, answer, 2026-06-01T09:30:00+07:00, 2026-06-16T16:59:59Z, 2026-06-16",
        "administrative-regulation, classify-and-transfer, 2026-02-13T16:00:00+07:00, 2026-02-27T16:59:59Z, 2026-02-27",
        "personal-data-request, first-response, 2026-04-24T17:30:00Z, 2026-04-29T16:59:59Z, 2026-04-29",
        "takedown, take-down, 2026-04-25T23:30:00+07:00, 2026-04-26T16:30:00Z, 2026-04-26"
    })
    void a_deadline_is_reckoned_by_its_rule(String regime, String step, String receivedAt, String dueAt, String due) {
        due(regime, step, receivedAt)
                .then()
                .statusCode(200)
                .body("dueAt", is(dueAt))
                .body("due", is(due))
                .body("rule.regime", is(regime))
                .body("rule.step", is(step));
    }

    @Test
    void it_tells_which_days_did_not_count() {
        due("personal-data-request", "first-response", "2026-04-24T09:00:00+07:00")
                .then()
                .body("due", is("2026-04-29"))
                .body(
                        "skipped.why",
                        is(List.of(
                                "Thứ Bảy",
                                "Giỗ Tổ Hùng Vương (10/3 âm lịch)",
                                "Nghỉ bù: Giỗ Tổ Hùng Vương (10/3 âm lịch)")));
    }

    @Test
    void the_rule_of_the_day_of_receipt_holds() {
        var regime = regime();
        created(rule(regime, "2020-01-01", "2025-12-31"));
        var later = rule(regime, "2026-01-01", null);
        later.put("amount", 10);
        created(later);
        due(regime, "answer", "2025-12-31T23:59:00+07:00").then().body("rule.amount", is(2));
        due(regime, "answer", "2025-12-31T17:00:00Z").then().body("rule.amount", is(10));
        refused(due(regime, "answer", "2019-12-31T12:00:00+07:00"), 400, "invalid-parameter", "step");
    }

    @Test
    void what_cannot_be_reckoned_is_refused() {
        refused(due("none-such", "answer", "2026-04-24T09:00:00+07:00"), 400, "invalid-parameter", "step");
        refused(due("takedown", "take-down", "2026-04-24"), 400, "invalid-parameter", "receivedAt");
        refused(due("takedown", "take-down", "1900-04-24T09:00:00+07:00"), 400, "invalid-parameter", "receivedAt");
        refused(
                due("personal-data-request", "first-response", "2199-12-31T09:00:00+07:00"),
                400,
                "invalid-parameter",
                "receivedAt");
        refused(anna().get("/api/manage/v1/calendar/deadlines"), 400, "invalid-parameter", "regime");
    }

    @Test
    void two_rules_for_one_step_never_hold_at_once() {
        var regime = regime();
        var first = created(rule(regime, "2020-01-01", "2025-12-31"));
        for (var clash : List.of(
                rule(regime),
                rule(regime, null, "2020-01-01"),
                rule(regime, "2025-12-31", null),
                rule(regime, "2022-01-01", "2022-01-01"))) {
            refused(create(clash), 409, "duplicate", "/validFrom");
        }
        created(rule(regime, null, "2019-12-31"));
        var last = created(rule(regime, "2026-01-01", null));
        refused(patch(last, Map.of("validFrom", "2025-01-01")), 409, "duplicate", "/validFrom");
        patch(last, Map.of("validFrom", "2026-02-01")).then().statusCode(200);
        patch(first, Map.of("amount", 3))
                .then()
                .statusCode(200)
                .header("ETag", not(first.header("ETag")))
                .body("amount", is(3));
    }

    @Test
    void a_rule_that_makes_no_sense_is_refused() {
        for (var amount : List.of(0, -1, 1001)) {
            var rule = rule(regime());
            rule.put("amount", amount);
            refused(create(rule), 422, "invalid-content", "/amount");
        }
        refused(create(rule(regime(), "2026-01-02", "2026-01-01")), 422, "invalid-content", "/validTo");
        refused(create(rule("Không")), 422, "invalid-content", "/regime");
        refused(create(new HashMap<>()), 422, "invalid-content", "/regime", "/step", "/amount", "/unit", "/basis");
    }

    @Test
    void changes_need_the_version_that_was_seen() {
        var rule = created(rule(regime()));
        var changed = patch(rule, Map.of("verified", true));
        changed.then().statusCode(200).body("verified", is(true));
        refused(patch(rule, Map.of("amount", 9)), 412, "stale-version").header("ETag", is(changed.header("ETag")));
        refused(plan().delete(PATH + "/" + rule.path("id")), 428, "precondition-required");
        plan().get(PATH + "/" + rule.path("id")).then().header("ETag", is(changed.header("ETag")));
        plan().header("If-Match", changed.header("ETag"))
                .delete(PATH + "/" + rule.path("id"))
                .then()
                .statusCode(204);
        refused(plan().get(PATH + "/" + rule.path("id")), 404, "not-found");
    }

    @Test
    void a_dry_run_stores_nothing() {
        var before = Database.state();
        var regime = regime();
        plan().contentType("application/json")
                .body(rule(regime))
                .post(PATH + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("blockers", is(List.of()));
        assertEquals(before, Database.state());
        created(rule(regime));
        plan().contentType("application/json")
                .body(rule(regime))
                .post(PATH + "?validateOnly=true")
                .then()
                .body("blockers.code", is(List.of("overlapping-rule")));
    }

    @Test
    void the_list_is_read_page_by_page() {
        var regime = regime();
        created(rule(regime, "2020-01-01", "2020-12-31"));
        created(rule(regime, "2021-01-01", "2021-12-31"));
        var first = plan().get(PATH + "?limit=1&regime=" + regime);
        first.then().body("items.size()", is(1)).body("items[0].validFrom", is("2020-01-01"));
        plan().queryParam("cursor", first.<String>path("next"))
                .get(PATH + "?limit=1&regime=" + regime)
                .then()
                .body("items.validFrom", is(List.of("2021-01-01")));
    }
}
