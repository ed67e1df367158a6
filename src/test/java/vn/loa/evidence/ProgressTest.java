package vn.loa.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.as;
import static vn.loa.testing.Plans.TODAY;
import static vn.loa.testing.Refusals.refused;

import io.quarkus.logging.Log;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;
import vn.loa.testing.Plans;

@LoaTest
class ProgressTest {
    private static final int YEAR = TODAY.getYear();

    private static Map<String, Object> monthly(String title) {
        var item = Plans.item(title);
        item.put("recurrence", "monthly");
        item.put("quantity", 1);
        return item;
    }

    private static Map<String, Object> press(String title, String date) {
        return Map.of("kind", "press", "title", title, "outlet", "Báo", "date", date);
    }

    private static Response progress(Plans.Held plan, String asOf) {
        return as("otto", Roles.AUDITOR).get(Plans.PATH + "/" + plan.id() + "/progress?asOf=" + asOf);
    }

    @Test
    void it_tells_how_a_plan_stands_by_everything_that_it_is_about() {
        var topic = Library.topic("Một cửa");
        var unit = Library.organisation(unique("Văn phòng"));
        var draft = Plans.draft(Plans.issued(unique("Tiến độ")));
        var first = Plans.item("Quý I");
        first.putAll(Map.of(
                "topics",
                List.of(topic, Library.topic("Khác")),
                "forms",
                List.of("portal", "zalo"),
                "leadUnit",
                unit,
                "from",
                YEAR + "-01-01",
                "to",
                YEAR + "-03-31",
                "quantity",
                1));
        var item = Plans.added(draft, first);
        var second = Plans.item("Quý II");
        second.putAll(
                Map.of("topics", List.of(topic), "leadUnit", unit, "from", YEAR + "-04-01", "to", YEAR + "-06-30"));
        Plans.added(draft, second);
        Plans.approved(draft);
        if (!TODAY.isBefore(LocalDate.of(YEAR, 2, 1))) {
            Plans.prove(item, press("Tháng một", YEAR + "-01-20")).then().statusCode(201);
        }
        var delivered = TODAY.isBefore(LocalDate.of(YEAR, 2, 1)) ? 0 : 1;
        progress(draft, YEAR + "-04-15")
                .then()
                .statusCode(200)
                .body("edition", is(1))
                .body("total.all", is(2))
                .body("total.done", is(delivered))
                .body("total.late", is(1 - delivered))
                .body("total.planned", is(1))
                .body("total.promised", is(3))
                .body("total.delivered", is(delivered))
                .body("byTopic.find { it.key == '" + topic + "' }.tally.all", is(2))
                .body("byTopic", hasSize(2))
                .body("byForm.key", contains("portal", "zalo"))
                .body("byForm.tally.all", contains(2, 1))
                .body("byUnit.key", contains(unit))
                .body("byUnit[0].tally.all", is(2))
                .body("byAudience.key", contains("citizens"))
                .body("byMonth.key", contains(YEAR + "-03", YEAR + "-06"))
                .body("byForm.name", everyItem(nullValue()));
        progress(draft, YEAR + "-07-01").then().body("total.late", is(2 - delivered));
        progress(draft, YEAR + "-01-10")
                .then()
                .body("total.planned", is(2)) // what was done later is left out
                .body("dueSoon", hasSize(0));
    }

    @Test
    void what_is_due_within_thirty_days_comes_first_things_first() {
        var draft = Plans.draft(Plans.issued(unique("Sắp đến hạn")));
        var item = Plans.added(draft, monthly("Hằng tháng"));
        Plans.approved(draft);
        progress(draft, YEAR + "-03-05")
                .then()
                .body("dueSoon.due", contains(YEAR + "-03-31"))
                .body("dueSoon.item", contains(item.id()))
                .body("dueSoon[0].missing", is(1))
                .body("total.late", is(1));
        progress(draft, YEAR + "-03-31")
                .then()
                .body("dueSoon.due", contains(YEAR + "-03-31", YEAR + "-04-30"))
                .body("byMonth", hasSize(12))
                .body("byMonth.tally.late", contains(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void a_draft_is_reckoned_as_it_is_in_the_making() {
        var draft = Plans.draft(unique("Nháp"));
        Plans.added(draft, Plans.item("Việc"));
        Plans.progress(draft).then().body("state", is("draft")).body("total.all", is(1));
        refused(progress(draft, "2022-02-30"), 400, "invalid-parameter", "asOf");
    }

    @Test
    void five_hundred_items_and_twenty_thousand_pieces_cost_five_statements_at_most() throws Exception {
        var draft = Plans.draft(Plans.issued(unique("Rất lớn")));
        var seed = Plans.added(draft, monthly("Mẫu"));
        large(seed);
        Plans.approved(draft);
        evidence(draft);
        Plans.progress(draft).then().statusCode(200).body("total.all", is(500));
        var least = Long.MAX_VALUE;
        for (var time = 0; time < 5; time++) {
            var before = selects();
            Plans.progress(draft);
            least = Math.min(least, selects() - before);
        }
        var looking = selects();
        least -= selects() - looking;
        assertTrue(least <= 5, "costs " + least);
        var fastest = Duration.ofDays(1);
        for (var time = 0; time < 20; time++) {
            var start = System.nanoTime();
            Plans.progress(draft).then().statusCode(200);
            var took = Duration.ofNanos(System.nanoTime() - start);
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }
        Log.infof(
                "Progress of 500 items and 20,000 pieces of evidence: %d ms, %d statements", fastest.toMillis(), least);
        var tally = Plans.progress(draft).<Map<String, Object>>path("total");
        assertEquals(
                500,
                List.of("planned", "inProgress", "done", "late", "cancelled").stream()
                        .mapToInt(state -> (Integer) tally.get(state))
                        .sum());
    }

    private static void large(Plans.Item seed) throws SQLException {
        Database.execute(
                "insert into plan_item select edition_id, uuid(), version, position + s.seq, section, title, description,"
                        + " notes, lead_unit_id, starts_on, ends_on, recurrence, outside_year_reason, product, quantity,"
                        + " budget, budget_public, cancellation, updated_at, updated_by_id, updated_by_name"
                        + " from plan_item i join seq_1_to_499 s where i.item_id = ?",
                seed.id());
        for (var table : Map.of(
                        "plan_item_topic", "topic_id", "plan_item_form", "form", "plan_item_audience", "audience")
                .entrySet()) {
            Database.execute(
                    "insert into %1$s (edition_id, item_id, %2$s) select n.edition_id, n.item_id, t.%2$s from %1$s t"
                                    .formatted(table.getKey(), table.getValue())
                            + " join plan_item n on n.edition_id = t.edition_id and n.item_id <> t.item_id"
                            + " where t.item_id = ?",
                    seed.id());
        }
    }

    private static void evidence(Plans.Held plan) throws SQLException {
        Database.execute(
                "insert into evidence (id, version, plan_id, item_id, kind, reference, counts, title, happened_on, quantity,"
                        + " identity, created_at, created_by_id, created_by_name)"
                        + " select uuid(), 1, e.plan_id, i.item_id, 'LINK', null, true, 'Minh chứng',"
                        + " date_add(i.starts_on, interval mod(s.seq * 9, 360) day), 1, sha2(concat(i.item_id, s.seq), 256),"
                        + " now(6), 'plan', 'plan' from plan_item i join plan_edition e on e.id = i.edition_id"
                        + " join seq_1_to_40 s where e.plan_id = ?",
                plan.id());
        assertEquals(20_000, Database.number("select count(*) from evidence where plan_id = ?", plan.id()));
    }

    private static long selects() {
        return Database.number(
                "select variable_value from information_schema.global_status where variable_name = 'COM_SELECT'");
    }
}
