package vn.loa.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.calendar.GoldenCalendar;
import vn.loa.testing.LoaTest;

@LoaTest
class CalendarTest {
    private static Response holidays(int year) {
        var answer = given().get("/api/v1/calendar/holidays?year=" + year);
        answer.then().statusCode(200).body("year", is(year));
        return answer;
    }

    private static Response due(String from, int add) {
        var answer = given().get("/api/v1/calendar/working-days?from=" + from + "&add=" + add);
        answer.then().statusCode(200).body("from", is(from)).body("add", is(add));
        return answer;
    }

    private static Map<String, Object> on(Response year, String date) {
        return year.path("items.find { it.date == '" + date + "' }");
    }

    @ParameterizedTest
    @MethodSource("vn.loa.calendar.GoldenCalendar#lunar")
    void the_golden_lunar_days_are_holidays(GoldenCalendar.Lunar golden) {
        holidays(golden.year())
                .then()
                .body(
                        "items.date",
                        hasItems(golden.tet().toString(), golden.gioTo().toString()));
    }

    @ParameterizedTest
    @CsvSource({"1985, 1985-01-21", "2007, 2007-02-17", "2030, 2030-02-02"})
    void tet_is_not_the_chinese_new_year(int year, String tet) {
        assertEquals("Tết Nguyên đán: mùng 1", on(holidays(year), tet).get("name"));
    }

    @ParameterizedTest
    @MethodSource("vn.loa.calendar.GoldenCalendar#workingDays")
    void the_golden_deadlines_hold(GoldenCalendar.Working golden) {
        due(golden.from().toString(), golden.add())
                .then()
                .body("due", is(golden.due().toString()));
    }

    /** With what was decided for 2026: Tết, and Monday 31 August in exchange for Saturday 22. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-23",
        "2026-02-14, 3, 2026-02-25",
        "2026-08-21, 1, 2026-08-22",
        "2026-08-21, 2, 2026-08-24",
        "2026-08-28, 1, 2026-09-03",
        "2026-08-20, 7, 2026-08-28",
        "2025-12-31, 1, 2026-01-02",
        "2026-06-06, 0, 2026-06-08"
    })
    void what_was_decided_counts(String from, int add, String due) {
        due(from, add).then().body("due", is(due));
    }

    @ParameterizedTest
    @MethodSource("vn.loa.calendar.GoldenCalendar#reportWindows")
    void the_golden_report_windows_hold(GoldenCalendar.Window golden) {
        var kind = golden.kind().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Map<String, Object> window = given().get("/api/v1/calendar/report-periods?year=" + golden.year())
                .path("items.find { it.kind == '" + kind + "' }");
        assertEquals(golden.from().toString(), window.get("from"));
        assertEquals(golden.to().toString(), window.get("to"));
        assertEquals(golden.due().toString(), window.get("due"));
    }

    @Test
    void a_holiday_says_how_sure_it_is_and_by_what() {
        var year = holidays(2026);
        assertEquals(
                Map.of(
                        "date", "2026-11-24",
                        "name", "Ngày Văn hóa Việt Nam",
                        "kind", "holiday",
                        "status", "expected",
                        "basis", "80-NQ/TW",
                        "verified", false),
                on(year, "2026-11-24"));
        assertEquals("compensatory", on(year, "2026-04-27").get("kind"));
        assertEquals("makeup-working", on(year, "2026-08-22").get("kind"));
        assertEquals("official", on(year, "2026-02-16").get("status"));
        assertEquals("expected", on(holidays(2027), "2027-02-06").get("status"));
        List<String> dates = year.path("items.date");
        assertEquals(dates.stream().sorted().distinct().toList(), dates);
    }

    @Test
    void every_skipped_day_is_explained_in_the_language_asked_for() {
        due("2026-04-29", 2)
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body("skipped.date", is(List.of("2026-04-30", "2026-05-01", "2026-05-02", "2026-05-03")))
                .body("skipped.why", is(List.of("Ngày Chiến thắng", "Ngày Quốc tế Lao động", "Thứ Bảy", "Chủ Nhật")));
        var english = List.of("Reunification Day", "International Labour Day", "Saturday", "Sunday");
        given().header("Accept-Language", "en")
                .get("/api/v1/calendar/working-days?from=2026-04-29&add=2")
                .then()
                .body("skipped.why", is(english));
        given().get("/api/v1/calendar/working-days?from=2026-04-29&add=2&locale=en")
                .then()
                .body("skipped.why", is(english));
        given().get("/api/v1/calendar/holidays?year=2026&locale=en")
                .then()
                .body("items.name", hasItems("National Day", "Vietnam Culture Day"));
    }

    @Test
    void calendar_days_end_on_a_working_day() {
        given().get("/api/v1/calendar/working-days?from=2026-04-06&add=20&unit=calendar-day")
                .then()
                .statusCode(200)
                .body("unit", is("calendar-day"))
                .body("due", is("2026-04-28"))
                .body("skipped.date", is(List.of("2026-04-26", "2026-04-27")));
    }

    @Test
    void a_thousand_working_days_are_reckoned() {
        due("2026-01-05", 1000).then().body("due", not("")).body("skipped.why", everyItem(not("")));
    }

    @Test
    void without_a_year_it_is_this_one() {
        var year =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
        given().get("/api/v1/calendar/holidays").then().statusCode(200).body("year", is(year));
        given().get("/api/v1/calendar/report-periods").then().statusCode(200).body("year", is(year));
    }

    @Test
    void caches_may_keep_it_and_ask_again() {
        var answer = given().get("/api/v1/calendar/holidays?year=2031");
        answer.then().header("Cache-Control", containsString("public")).header("Surrogate-Key", is("calendars"));
        given().header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/calendar/holidays?year=2031")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1967", "2200", "0", "-2026", "26.5", "abc", "٢٠٢٦", "99999999999"})
    void a_year_out_of_range_is_refused_with_the_range(String year) {
        for (var path : List.of("holidays", "report-periods")) {
            var answer = given().queryParam("year", year).get("/api/v1/calendar/" + path);
            refused(answer, 400, "invalid-parameter", "year").body("errors[0].detail", containsString("1968"));
            assertTrue(answer.<String>path("errors[0].detail").contains("2199"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-04-24&add=-1, add",
        "from=2026-04-24&add=1001, add",
        "from=2026-04-24&add=x, add",
        "from=2026-04-24, add",
        "add=5, from",
        "from=2026-02-30&add=1, from",
        "from=1967-12-31&add=1, from",
        "from=2200-01-01&add=1, from",
        "from=2199-12-31&add=1, add",
        "from=2199-12-20&add=1000&unit=calendar-day, add",
        "from=2026-04-24&add=1&unit=hour, unit",
        "from=2026-04-24&add=1&locale=fr, locale"
    })
    void what_cannot_be_reckoned_is_refused(String query, String parameter) {
        refused(given().get("/api/v1/calendar/working-days?" + query), 400, "invalid-parameter", parameter);
    }

    @Test
    void an_unknown_parameter_is_refused() {
        refused(given().get("/api/v1/calendar/holidays?years=2026"), 400, "unknown-parameter", "years");
    }
}
