package vn.loa.holiday;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class HolidaysTest {
    private static final String PATH = "/api/manage/v1/calendar/holidays";

    /** Each test has a year to itself; none before 2100 is touched. */
    private static final AtomicInteger YEARS = new AtomicInteger(2100);

    private static int newYear() {
        return YEARS.incrementAndGet();
    }

    /** The first working day on or after the day of the year that no rule knows of. */
    private static LocalDate weekday(int year) {
        var day = LocalDate.of(year, 7, 1);
        return day.getDayOfWeek().getValue() > 5 ? day.plusDays(2) : day;
    }

    private static LocalDate saturday(int year) {
        var day = LocalDate.of(year, 7, 1);
        return day.plusDays((13 - day.getDayOfWeek().getValue()) % 7);
    }

    private static Response create(LocalDate date, String kind) {
        return Library.post("calendar/holidays", decision(date, kind));
    }

    private static Map<String, Object> decision(LocalDate date, String kind) {
        return Map.of("date", date.toString(), "kind", kind, "name", "Ngày nghỉ", "basis", "1/QĐ-TTg");
    }

    private static Response created(LocalDate date, String kind) {
        var answer = create(date, kind);
        answer.then().statusCode(201);
        return answer;
    }

    private static Response patch(Response seen, Map<String, ?> patch) {
        return plan().header("If-Match", seen.header("ETag"))
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(patch)
                .patch(PATH + "/" + seen.path("id"));
    }

    private static Response delete(Response seen) {
        return plan().header("If-Match", seen.header("ETag")).delete(PATH + "/" + seen.path("id"));
    }

    private static String due(LocalDate from, int add) {
        return given().get("/api/v1/calendar/working-days?from=" + from + "&add=" + add)
                .path("due");
    }

    private static List<String> publicDates(int year) {
        return given().get("/api/v1/calendar/holidays?year=" + year).path("items.date");
    }

    @Test
    void a_decided_day_is_off_for_everybody_at_once() {
        var day = weekday(newYear());
        var before = due(day.minusDays(1), 1);
        var holiday = created(day, "holiday");
        holiday.then()
                .header("Location", is(PATH + "/" + holiday.path("id")))
                .body("status", is("official"))
                .body("nameEn", is("Ngày nghỉ"))
                .body("verified", is(false))
                .body("impact.from", is(day.toString()))
                .body("impact.to", is(day.toString()))
                .body("impact.days", is(List.of(day.toString())))
                .body("impact.affected.kind", hasItem("scheduled-editions"))
                .body("warnings.code", is(List.of("days-changed")));
        assertEquals(day.toString(), before);
        assertEquals(due(day, 1), due(day.minusDays(1), 1));
        plan().get(PATH + "/" + holiday.path("id"))
                .then()
                .header("ETag", is(holiday.header("ETag")))
                .body("$", not(org.hamcrest.Matchers.hasKey("impact")));
    }

    @Test
    void a_holiday_on_a_weekend_is_made_good_on_the_next_working_day() {
        var day = saturday(newYear());
        created(day, "holiday")
                .then()
                .body("impact.days", is(List.of(day.plusDays(2).toString())));
        assertEquals(day.plusDays(3).toString(), due(day.minusDays(1), 1));
        given().get("/api/v1/calendar/holidays?year=" + day.getYear())
                .then()
                .body("items.find { it.date == '" + day.plusDays(2) + "' }.kind", is("compensatory"))
                .body("items.find { it.date == '" + day.plusDays(2) + "' }.basis", is("1/QĐ-TTg"));
    }

    @Test
    void a_swap_takes_a_weekday_and_gives_a_weekend() {
        var day = weekday(newYear());
        var saturday = saturday(day.getYear()).plusDays(7);
        created(day, "swap-off");
        created(saturday, "makeup-working").then().body("impact.days", is(List.of(saturday.toString())));
        assertEquals(saturday.toString(), due(saturday.minusDays(1), 1));
    }

    @Test
    void what_the_rules_say_of_a_day_can_be_lifted_and_comes_back() {
        var year = newYear();
        var cultureDay = LocalDate.of(year, 11, 24);
        var lifted = created(cultureDay, "ordinary");
        assertEquals(false, publicDates(year).contains(cultureDay.toString()));
        plan().get(PATH + "?year=" + year)
                .then()
                .body("items.find { it.date == '" + cultureDay + "' }.kind", is("ordinary"))
                .body("items.find { it.date == '" + cultureDay + "' }.id", is(lifted.<String>path("id")));
        delete(lifted).then().statusCode(200);
        assertEquals(true, publicDates(year).contains(cultureDay.toString()));
        refused(plan().get(PATH + "/" + lifted.path("id")), 404, "not-found");
    }

    @Test
    void the_list_tells_rules_and_decisions_apart() {
        var year = newYear();
        var day = weekday(year);
        var holiday = created(day, "holiday");
        as("otto", Roles.AUDITOR)
                .get(PATH + "?year=" + year)
                .then()
                .statusCode(200)
                .body("items.find { it.date == '" + day + "' }.id", is(holiday.<String>path("id")))
                .body("items.find { it.date == '" + year + "-09-02' }.id", nullValue());
    }

    @Test
    void a_holiday_twice_is_refused() {
        var day = weekday(newYear());
        created(day, "holiday");
        refused(create(day, "holiday"), 409, "duplicate", "/date");
        refused(create(day, "ordinary"), 409, "duplicate", "/date");
        var other = created(day.plusDays(7), "holiday");
        refused(patch(other, Map.of("date", day.toString())), 409, "duplicate", "/date");
    }

    @Test
    void moving_it_frees_its_day_in_both_years() {
        var year = newYear();
        newYear();
        var day = weekday(year);
        var holiday = created(day, "holiday");
        var there = weekday(year + 1);
        var moved = patch(holiday, Map.of("date", there.toString(), "status", "expected"));
        moved.then()
                .statusCode(200)
                .header("ETag", not(holiday.header("ETag")))
                .body("status", is("expected"))
                .body("impact.days", is(List.of(day.toString(), there.toString())));
        assertEquals(false, publicDates(year).contains(day.toString()));
        assertEquals(true, publicDates(year + 1).contains(there.toString()));
        created(day, "holiday");
    }

    @Test
    void whoever_has_not_seen_the_last_version_is_refused() {
        var holiday = created(weekday(newYear()), "holiday");
        var changed = patch(holiday, Map.of("name", "Khác"));
        changed.then()
                .statusCode(200)
                .body("nameEn", is("Khác"))
                .body("impact.from", nullValue())
                .body("warnings", is(List.of()));
        refused(patch(holiday, Map.of("name", "Muộn")), 412, "stale-version")
                .header("ETag", is(changed.header("ETag")))
                .body("changedBy.id", is("plan"));
        refused(delete(holiday), 412, "stale-version");
        refused(plan().delete(PATH + "/" + holiday.path("id")), 428, "precondition-required");
        delete(changed).then().statusCode(200).body("days.size()", is(1));
    }

    @ParameterizedTest
    @CsvSource({
        "1967-07-03, holiday, /date",
        "2200-07-01, holiday, /date",
        "2100-07-03, swap-off, /kind",
        "2100-07-04, compensatory, /kind",
        "2100-07-01, makeup-working, /kind"
    })
    void a_decision_that_fits_no_day_is_refused(LocalDate date, String kind, String pointer) {
        refused(create(date, kind), 422, "invalid-content", pointer);
    }

    @Test
    void what_is_missing_or_unknown_is_named() {
        refused(Library.post("calendar/holidays", Map.of()), 422, "invalid-content", "/date", "/name");
        refused(Library.post("calendar/holidays", Map.of("date", "2101-02-30", "name", "A")), 400, "invalid-json");
        refused(
                Library.post("calendar/holidays", Map.of("date", "2100-07-01", "name", "A", "day", 1)),
                400,
                "unknown-field");
        refused(plan().get(PATH + "?year=1900"), 400, "invalid-parameter", "year");
    }

    @Test
    void a_dry_run_tells_whom_it_would_concern_and_changes_nothing() {
        var day = weekday(newYear());
        var before = Database.state();
        plan().contentType("application/json")
                .body(decision(day, "holiday"))
                .post(PATH + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("warnings.code", is(List.of("days-changed")))
                .body("warnings[0].detail", startsWith("1 ngày từ " + day))
                .body("blockers", is(List.of()));
        assertEquals(before, Database.state());
        assertEquals(day.toString(), due(day.minusDays(1), 1));
        var holiday = created(day, "holiday");
        before = Database.state();
        plan().contentType("application/json")
                .body(decision(day, "holiday"))
                .post(PATH + "?validateOnly=true")
                .then()
                .body("blockers.code", is(List.of("taken")));
        plan().header("If-Match", holiday.header("ETag"))
                .delete(PATH + "/" + holiday.path("id") + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("warnings.code", is(List.of("days-changed")));
        assertEquals(before, Database.state());
    }

    @Test
    void editions_scheduled_for_a_day_that_becomes_off_are_counted() {
        var day = weekday(newYear());
        var approved = Articles.approved(unique("Hẹn giờ vào ngày nghỉ"));
        Articles.moved(binh(), approved, Map.of("to", "scheduled", "at", day + "T23:30:00+07:00"));
        var next = Articles.approved(unique("Hẹn giờ hôm sau"));
        Articles.moved(binh(), next, Map.of("to", "scheduled", "at", day.plusDays(1) + "T00:00:00+07:00"));
        plan().header("Accept-Language", "en")
                .contentType("application/json")
                .body(decision(day, "holiday"))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("impact.affected.find { it.kind == 'scheduled-editions' }.count", is(1))
                .body("warnings.code", is(List.of("days-changed", "affected-scheduled-editions")))
                .body("warnings[1].detail", containsString("these days: 1;"));
    }

    @Test
    void followers_are_told_of_the_year() {
        var day = weekday(newYear());
        var seq = Database.number("select seq from change_head");
        created(day, "holiday");
        assertEquals(seq + 1, Database.number("select seq from change_head"));
        assertEquals(
                "CALENDAR " + day.getYear() + " PUBLISHED",
                Database.value("select concat_ws(' ', kind, slug, action) from change_log where seq = ?", seq + 1));
        created(day.plusDays(7), "holiday");
        assertEquals(
                "CALENDAR " + day.getYear() + " UPDATED",
                Database.value("select concat_ws(' ', kind, slug, action) from change_log where seq = ?", seq + 2));
        given().get("/api/v1/changes?limit=100").then().statusCode(200);
    }

    @Test
    void what_came_with_the_schema_is_published_as_it_would_be() {
        var before = Database.value("select summary from published_item where kind = 'CALENDAR' and slug = '2026'");
        var holiday = created(LocalDate.of(2026, 7, 1), "holiday");
        delete(holiday).then().statusCode(200);
        var after = Database.value("select summary from published_item where kind = 'CALENDAR' and slug = '2026'");
        assertEquals(before, after);
        plan().get(PATH + "?year=2026")
                .then()
                .body("items.findAll { it.id != null }.date", hasItems("2026-02-16", "2026-08-22", "2026-08-31"));
    }

    @Test
    void of_two_who_add_the_same_holiday_one_does() throws Exception {
        for (var round = 0; round < 3; round++) {
            var day = weekday(newYear());
            var statuses = together(4, () -> create(day, "holiday").statusCode());
            assertEquals(1, Collections.frequency(statuses, 201));
            assertEquals(3, Collections.frequency(statuses, 409));
        }
    }

    @Test
    void of_those_who_add_different_days_of_a_year_none_is_lost() throws Exception {
        var year = newYear();
        var days = new AtomicInteger();
        var statuses = together(
                6,
                () -> create(weekday(year).plusDays(7L * days.incrementAndGet()), "holiday")
                        .statusCode());
        assertEquals(Collections.nCopies(6, 201), statuses);
        var published = publicDates(year);
        for (var week = 1; week <= 6; week++) {
            assertEquals(
                    true, published.contains(weekday(year).plusDays(7L * week).toString()));
        }
    }

    @Test
    void every_change_is_in_the_audit_log() {
        var holiday = created(weekday(newYear()), "holiday");
        delete(patch(holiday, Map.of("name", "Khác"))).then().statusCode(200);
        as("otto", Roles.AUDITOR)
                .get("/api/manage/v1/audit?limit=100&subject=" + holiday.path("id"))
                .then()
                .statusCode(200)
                .body("items.action", hasItems("holiday.created", "holiday.changed", "holiday.deleted"))
                .body("items.actor", notNullValue());
    }

    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        var start = new CyclicBarrier(threads);
        Callable<T> started = () -> {
            start.await();
            return work.call();
        };
        try {
            var results = new java.util.ArrayList<T>();
            for (var result : pool.invokeAll(Collections.nCopies(threads, started))) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
