package vn.loa.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Plans.TODAY;
import static vn.loa.testing.Refusals.refused;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;
import vn.loa.testing.Plans;

@LoaTest
class PlanItemsTest {
    private static final int YEAR = TODAY.getYear();

    private Plans.Held draft;

    @BeforeEach
    void a_draft() {
        draft = Plans.draft(Plans.issued(unique("Đầu việc")));
    }

    private void refuses(Map<String, Object> more, String... fields) {
        var item = Plans.item("Việc");
        item.putAll(more);
        refused(Plans.add(draft, item), 422, "invalid-content", fields);
    }

    private static String ended(String to) {
        return Library.post("organisations", Map.of("name", unique("Phòng"), "to", to))
                .path("id");
    }

    @Test
    void an_item_says_what_is_promised() {
        var unit = Library.organisation(unique("Trung tâm"));
        var item = Plans.item("Tuyên truyền cơ chế một cửa");
        item.put("section", "Nhóm 1");
        item.put("coUnits", List.of(unit));
        item.put("forms", List.of("zalo", "portal", "zalo"));
        item.put("recurrence", "quarterly");
        item.put("notes", "Nội bộ");
        var answer = Plans.add(draft, item);
        answer.then()
                .statusCode(201)
                .header("Location", is(Plans.PATH + "/" + draft.id() + "/items/" + answer.path("id")))
                .body("position", is(1))
                .body("section", is("Nhóm 1"))
                .body("topics", is(item.get("topics")))
                .body("forms", contains("portal", "zalo"))
                .body("audiences", contains("citizens"))
                .body("coUnits", contains(unit))
                .body("occurrences", hasSize(4))
                .body("occurrences.due[0]", is(YEAR + "-03-31"))
                .body("occurrences.promised[3]", is(2))
                .body("state", notNullValue());
        erin().get(Plans.PATH + "/" + draft.id() + "/items/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("", is(answer.jsonPath().getMap("")));
    }

    @Test
    void it_does_not_end_before_it_starts() {
        refuses(Map.of("from", YEAR + "-06-02", "to", YEAR + "-06-01"), "/to");
    }

    @Test
    void it_lies_outside_of_the_plans_year_with_a_reason_only() {
        refuses(Map.of("to", (YEAR + 1) + "-01-31"), "/to");
        refuses(Map.of("from", (YEAR - 1) + "-12-15"), "/from");
        var item = Plans.item("Việc");
        item.put("to", (YEAR + 1) + "-01-31");
        item.put("outsideYearReason", "Báo cáo tổng kết sau năm kế hoạch");
        Plans.added(draft, item);
        item.put("to", (YEAR + 6) + "-01-31");
        refused(Plans.add(draft, item), 422, "invalid-content", "/to");
        refuses(Map.of("from", (YEAR - 2) + "-12-31", "outsideYearReason", "Từ lâu"), "/from");
    }

    @Test
    void a_quantity_is_at_least_one() {
        refuses(Map.of("quantity", 0), "/quantity");
        refuses(Map.of("quantity", -1), "/quantity");
        refuses(Map.of("quantity", 10_001), "/quantity");
        refused(Plans.add(draft, Plans.with(Plans.item("A"), "quantity", 1.5)), 400, "invalid-json", "/quantity");
    }

    @Test
    void its_units_exist_on_all_of_its_days() {
        var ended = ended(YEAR + "-06-30");
        refuses(Map.of("leadUnit", ended), "/leadUnit");
        refuses(Map.of("coUnits", List.of(ended)), "/coUnits/0");
        refuses(Map.of("leadUnit", UUID.randomUUID().toString()), "/leadUnit");
        var item = Plans.item("Nửa năm đầu");
        item.put("leadUnit", ended);
        item.put("to", YEAR + "-06-30");
        Plans.added(draft, item);
        var lead = (String) item.get("leadUnit");
        refuses(Map.of("leadUnit", lead, "to", YEAR + "-06-30", "coUnits", List.of(lead)), "/coUnits/0");
    }

    @Test
    void a_unit_that_ends_while_the_plan_is_a_draft_is_met_when_it_is_submitted() {
        var unit = Library.organisation(unique("Sắp giải thể"));
        Plans.added(draft, Plans.with(Plans.item("Việc"), "leadUnit", unit));
        Library.patch("organisations", unit, Map.of("to", YEAR + "-02-28"))
                .then()
                .statusCode(200);
        refused(
                        Plans.move(plan(), Plans.reread(draft), Map.of("to", "submitted")),
                        422,
                        "not-ready",
                        "/items/0/leadUnit")
                .body("errors.code", contains("not-there-then"));
    }

    @Test
    void every_other_field_is_checked() {
        refuses(Map.of("title", " "), "/title");
        refuses(Map.of("topics", List.of("none-such")), "/topics/0");
        refuses(Map.of("budget", -1), "/budget");
        refuses(Map.of("position", 0), "/position");
        refuses(Map.of("cancellation", "Chưa hứa đã hủy"), "/cancellation");
        refused(
                Plans.add(draft, Plans.with(Plans.item("A"), "forms", List.of("fax"))),
                400,
                "invalid-json",
                "/forms/0");
        refused(Plans.add(draft, Plans.with(Plans.item("A"), "state", "done")), 400, "unknown-field", "/state");
        refused(Plans.add(draft, Map.of("title", "A")), 422, "invalid-content", "/from", "/to");
        var nothing = Plans.item("A");
        nothing.put("forms", Arrays.asList("portal", null));
        refused(Plans.add(draft, nothing), 422, "invalid-content", "/forms/1");
    }

    @Test
    void of_two_editors_of_an_item_the_second_learns_of_the_first() {
        var item = Plans.added(draft, Plans.item("Hai người sửa"));
        var other = Plans.added(draft, Plans.item("Việc khác"));
        Plans.patched(item, Map.of("quantity", 3));
        refused(Plans.patch(as("petra", Roles.PLANNER), item, Map.of("quantity", 4)), 412, "stale-version");
        Plans.patched(other, Map.of("quantity", 7)); // what somebody does elsewhere in the plan is no conflict
        refused(
                plan().contentType("application/merge-patch+json")
                        .body(Map.of("quantity", 9))
                        .patch(item.path()),
                428,
                "precondition-required");
        Plans.get(item).then().body("quantity", is(3));
    }

    @Test
    void what_was_promised_is_cancelled_with_a_reason_and_never_deleted() {
        var item = Plans.added(draft, Plans.item("Sẽ hủy"));
        Plans.approved(draft);
        refused(plan().header("If-Match", item.etag()).delete(item.path()), 409, "wrong-state");
        var cancelled = Plans.patched(item, Map.of("cancellation", "Sáp nhập đơn vị"));
        Plans.get(cancelled).then().body("state", is("cancelled"));
        Plans.progress(draft).then().body("total.cancelled", is(0)); // until the amendment is approved
        Plans.patched(Plans.reread(draft), Map.of("changeNote", "Hủy một việc"));
        Plans.approved(draft);
        Plans.progress(draft).then().body("total.cancelled", is(1)).body("total.all", is(1));
    }

    @Test
    void what_nobody_was_promised_is_deleted() {
        var item = Plans.added(draft, Plans.item("Nháp"));
        plan().header("If-Match", item.etag()).delete(item.path()).then().statusCode(204);
        refused(Plans.get(item), 404, "not-found");
        Plans.approved(withItem());
        var added = Plans.added(draft, Plans.item("Chỉ trong bản sửa"));
        plan().header("If-Match", added.etag()).delete(added.path()).then().statusCode(204);
    }

    private Plans.Held withItem() {
        Plans.added(draft, Plans.item("Việc"));
        return draft;
    }

    @Test
    void items_stand_in_their_order_and_come_in_pages() {
        for (var place : List.of(3, 1, 2)) {
            Plans.added(draft, Plans.with(Plans.item("Việc " + place), "position", place));
        }
        Plans.added(draft, Plans.item("Việc 4"));
        var first = erin().get(Plans.PATH + "/" + draft.id() + "/items?limit=2&count=exact");
        first.then()
                .statusCode(200)
                .body("items.title", contains("Việc 1", "Việc 2"))
                .body("count", is(4));
        erin().queryParam("cursor", first.<String>path("next"))
                .get(Plans.PATH + "/" + draft.id() + "/items?limit=2")
                .then()
                .body("items.title", contains("Việc 3", "Việc 4"));
        refused(erin().get(Plans.PATH + "/" + draft.id() + "/items?edition=9"), 404, "not-found");
        refused(erin().get(Plans.PATH + "/" + draft.id() + "/items?edition=0"), 400, "invalid-parameter");
    }

    @Test
    void an_item_follows_its_topic_into_the_one_that_it_was_merged_into() {
        var into = Library.topic("Gộp vào");
        var from = Library.topic("Bị gộp");
        var both = Plans.added(draft, Plans.with(Plans.item("Cả hai"), "topics", List.of(from, into)));
        var one = Plans.added(draft, Plans.with(Plans.item("Một"), "topics", List.of(from)));
        Plans.approved(draft);
        var id = Library.topicId(from);
        plan().header("If-Match", Library.get("topics", id).header("ETag"))
                .contentType("application/json")
                .body(Map.of("into", into))
                .post("/api/manage/v1/topics/" + id + "/merger")
                .then()
                .statusCode(200);
        Plans.get(both).then().body("topics", contains(into));
        Plans.get(one).then().body("topics", contains(into));
        given().get("/api/v1/plans/" + draft.slug())
                .then()
                .body("items.topics.code.flatten().unique()", contains(into));
    }

    @Test
    void a_plan_has_no_more_items_than_can_be_accounted_for() throws Exception {
        var item = Plans.added(draft, Plans.item("Đầu tiên"));
        Database.execute(
                "insert into plan_item select edition_id, uuid(), version, position + s.seq, section, title, description,"
                        + " notes, lead_unit_id, starts_on, ends_on, recurrence, outside_year_reason, product, quantity,"
                        + " budget, budget_public, cancellation, updated_at, updated_by_id, updated_by_name"
                        + " from plan_item i join seq_1_to_499 s where i.item_id = ?",
                item.id());
        refused(Plans.add(draft, Plans.item("Quá nhiều")), 422, "invalid-content", "");
        assertEquals(500, Plans.get(draft).<Integer>path("items"));
    }

    @Test
    void no_item_is_written_into_what_is_submitted() {
        var item = Plans.added(draft, Plans.item("Việc"));
        Plans.moved(plan(), Plans.reread(draft), "submitted");
        refused(Plans.add(draft, Plans.item("Muộn")), 409, "wrong-state");
        refused(Plans.patch(plan(), item, new HashMap<>(Map.of("quantity", 3))), 409, "wrong-state");
        refused(plan().header("If-Match", item.etag()).delete(item.path()), 409, "wrong-state");
    }
}
