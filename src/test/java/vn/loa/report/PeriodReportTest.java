package vn.loa.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.as;
import static vn.loa.testing.Plans.TODAY;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.identity.Roles;
import vn.loa.testing.LoaTest;
import vn.loa.testing.Plans;

@LoaTest
class PeriodReportTest {
    private static final int YEAR = TODAY.getYear();

    private static Response report(UUID plan, String period) {
        return as("otto", Roles.AUDITOR).get(Plans.PATH + "/" + plan + "/reports/" + period);
    }

    private static Response report(Plans.Held plan, String period) {
        return report(UUID.fromString(plan.id()), period);
    }

    private static Map<String, Object> press(String title, String date) {
        return Map.of("kind", "press", "title", title, "outlet", "Báo Lạng Sơn", "date", date);
    }

    @Test
    void it_lists_what_was_done_from_the_first_to_the_last_day_of_the_window() {
        var draft = Plans.draft(Plans.issued(unique("Báo cáo kỳ")));
        var before = YEAR - 1;
        var early = Plans.item("Tin bài");
        early.put("from", before + "-12-01");
        early.put("outsideYearReason", "Kỳ báo cáo bắt đầu từ tháng 12 năm trước");
        var item = Plans.added(draft, early);
        Plans.approved(draft);
        for (var day : List.of(before + "-12-14", before + "-12-15", before + "-12-31")) {
            Plans.prove(item, press(day, day)).then().statusCode(201);
        }
        report(draft, YEAR + "-q1")
                .then()
                .statusCode(200)
                .body("period", is("q1"))
                .body("from", is(before + "-12-15"))
                .body("to", is(YEAR + "-03-14"))
                .body("due", is(YEAR + "-03-20"))
                .body("progress.total.all", is(1))
                .body("evidence.title", contains(before + "-12-15", before + "-12-31"));
        report(draft, YEAR + "-half-year").then().body("evidence", hasSize(2)).body("evidenceCount", is(2));
        report(draft, YEAR + "-q3").then().body("evidence", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q2", "Q1", "half_year", "year-", "nửa-năm"})
    void what_is_no_period_is_not_there(String period) {
        var draft = Plans.draft(unique("Kỳ lạ"));
        refused(report(draft, YEAR + "-" + period), 404, "not-found");
    }

    @Test
    void a_plan_is_not_reported_on_in_another_year() {
        var draft = Plans.draft(unique("Năm khác"));
        refused(report(draft, (YEAR - 1) + "-year"), 404, "not-found");
        refused(report(UUID.randomUUID(), YEAR + "-year"), 404, "not-found");
    }
}
