package vn.loa.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Plans.TODAY;
import static vn.loa.testing.Refusals.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;
import vn.loa.testing.Plans;

@LoaTest
class PlanWorkflowTest {
    private static Plans.Held ready() {
        var draft = Plans.draft(Plans.issued(unique("Kế hoạch")));
        Plans.added(draft, Plans.item("Một cửa"));
        return Plans.reread(draft);
    }

    @Test
    void it_goes_from_a_planner_by_way_of_an_approver_to_its_end() {
        var draft = ready();
        var submitted = Plans.moved(plan(), draft, "submitted");
        given().get("/api/v1/plans/" + draft.slug()).then().statusCode(404);
        var approved = Plans.moved(binh(), submitted, "approved");
        given().get("/api/v1/plans/" + draft.slug()).then().statusCode(200).body("state", is("approved"));
        var running = Plans.moved(plan(), approved, "in-progress");
        given().get("/api/v1/plans/" + draft.slug()).then().body("state", is("in-progress"));
        var closed = Plans.moved(plan(), running, "closed");
        Plans.get(closed)
                .then()
                .body("state", is("closed"))
                .body("edition", is(1))
                .body("live.state", is("closed"))
                .body("live.approvedBy.id", is("binh"))
                .body("approvedAt", notNullValue());
        assertEquals(
                "plan.closed,plan.started,plan.approved,plan.submitted",
                Database.value(
                        "select group_concat(action order by seq desc) from (select * from audit_entry where subject = ?"
                                + " order by seq desc limit 4) a",
                        draft.id()));
    }

    @Test
    void a_plan_that_was_closed_too_early_goes_on() {
        var closed = Plans.moved(plan(), Plans.moved(plan(), Plans.approved(ready()), "in-progress"), "closed");
        refused(Plans.patch(plan(), closed, Map.of("title", "Sửa")), 409, "wrong-state");
        Plans.moved(plan(), closed, "in-progress");
    }

    @Test
    void nobody_approves_what_they_wrote_or_submitted() {
        var both = as("plan", Roles.PLANNER, Roles.APPROVER);
        var submitted = Plans.moved(plan(), ready(), "submitted");
        refused(Plans.move(both, submitted, Map.of("to", "approved")), 403, "four-eyes");
        var other = Plans.moved(as("petra", Roles.PLANNER), ready(), "submitted");
        refused(Plans.move(as("petra", Roles.APPROVER), other, Map.of("to", "approved")), 403, "four-eyes");
        var helped = ready();
        as("paul", Roles.PLANNER)
                .contentType("application/json")
                .body(Plans.item("Thêm"))
                .post(Plans.PATH + "/" + helped.id() + "/items")
                .then()
                .statusCode(201);
        var third = Plans.moved(plan(), Plans.reread(helped), "submitted");
        refused(Plans.move(as("paul", Roles.APPROVER), third, Map.of("to", "approved")), 403, "four-eyes");
        Plans.moved(binh(), third, "approved");
        refused(Plans.move(plan(), submitted, Map.of("to", "approved")), 403, "forbidden");
    }

    @Test
    void returning_needs_a_comment() {
        var submitted = Plans.moved(plan(), ready(), "submitted");
        refused(Plans.move(binh(), submitted, Map.of("to", "draft")), 422, "invalid-content", "/comment");
        refused(Plans.patch(plan(), submitted, Map.of("title", "Khác")), 409, "wrong-state");
        Plans.move(binh(), submitted, Map.of("to", "draft", "comment", "Thiếu đối tượng"))
                .then()
                .statusCode(200)
                .body("state", is("draft"));
    }

    @Test
    void what_is_missing_is_told_at_once() {
        var bare = Plans.draft(unique("Trống"));
        refused(Plans.move(plan(), bare, Map.of("to", "submitted")), 422, "not-ready", "/items");
        Plans.added(bare, Map.of("title", "Việc", "from", TODAY.toString(), "to", TODAY.toString()));
        refused(
                Plans.move(plan(), Plans.reread(bare), Map.of("to", "submitted")),
                422,
                "not-ready",
                "/items/0/leadUnit",
                "/items/0/topics",
                "/items/0/forms",
                "/items/0/audiences");
    }

    @Test
    void it_is_approved_with_number_and_date_only() {
        var draft = Plans.draft(unique("Chưa ban hành"));
        Plans.added(draft, Plans.item("Việc"));
        var submitted = Plans.moved(plan(), Plans.reread(draft), "submitted");
        refused(Plans.move(binh(), submitted, Map.of("to", "approved")), 422, "not-ready", "/document");
        var undated = Library.document(Map.of(
                "symbol",
                Library.symbol().replaceAll("/.*", "/KH-SKHCN"),
                "type",
                "Kế hoạch",
                "issuer",
                Library.organisation(unique("Sở")),
                "issued",
                Integer.toString(TODAY.getYear()),
                "abstract",
                "Chỉ biết năm"));
        var text = Plans.text(unique("Chưa có ngày"));
        text.put("document", undated);
        var other = Plans.draft(text);
        Plans.added(other, Plans.item("Việc"));
        var asked = Plans.moved(plan(), Plans.reread(other), "submitted");
        refused(Plans.move(binh(), asked, Map.of("to", "approved")), 422, "not-ready", "/document")
                .body("errors.code", contains("without-number-and-date"));
    }

    @Test
    void everybody_is_told_what_they_may_do_and_why_not_the_rest() {
        var submitted = Plans.moved(plan(), ready(), "submitted");
        binh().get(Plans.PATH + "/" + submitted.id() + "/transitions")
                .then()
                .statusCode(200)
                .body("find { it.to == 'approved' }.allowed", is(true))
                .body("find { it.to == 'draft' }.needs", is(List.of("comment")))
                .body("find { it.to == 'in-progress' }.reason", is("forbidden"));
        as("plan", Roles.PLANNER, Roles.APPROVER)
                .get(Plans.PATH + "/" + submitted.id() + "/transitions")
                .then()
                .body("find { it.to == 'approved' }.reason", is("four-eyes"))
                .body("find { it.to == 'closed' }.reason", is("wrong-state"));
    }

    @Test
    void a_state_that_is_never_asked_for_is_refused() {
        var draft = ready();
        refused(Plans.move(plan(), draft, Map.of("to", "superseded")), 422, "invalid-content", "/to");
        refused(Plans.move(plan(), draft, Map.of("to", "done")), 400, "invalid-json", "/to");
    }

    @Test
    void an_amendment_is_a_new_edition_and_the_public_sees_the_old_one_until_it_is_approved() {
        var title = unique("Kế hoạch sửa đổi");
        var draft = Plans.draft(Plans.issued(title));
        var item = Plans.added(draft, Plans.item("Một cửa"));
        var approved = Plans.moved(plan(), Plans.approved(draft), "in-progress");
        var amended = Plans.patched(approved, Map.of("title", title + " (điều chỉnh)"));
        Plans.get(amended)
                .then()
                .body("edition", is(2))
                .body("state", is("draft"))
                .body("items", is(1))
                .body("changeNote", nullValue())
                .body("live.edition", is(1))
                .body("live.state", is("in-progress"));
        Plans.patched(item, Map.of("quantity", 5));
        Plans.added(draft, Plans.item("Việc mới"));
        given().get("/api/v1/plans/" + draft.slug())
                .then()
                .body("title", is(title))
                .body("items", hasSize(1))
                .body("items[0].quantity", is(2));
        refused(Plans.move(plan(), Plans.reread(draft), Map.of("to", "submitted")), 422, "not-ready", "/changeNote");
        Plans.patched(Plans.reread(draft), Map.of("changeNote", "Bổ sung theo chỉ đạo mới"));
        Plans.approved(draft);
        given().get("/api/v1/plans/" + draft.slug())
                .then()
                .body("title", is(title + " (điều chỉnh)"))
                .body("state", is("in-progress"))
                .body("items", hasSize(2))
                .body("items[0].quantity", is(5))
                .body("amendments.note", contains("Bổ sung theo chỉ đạo mới"));
        erin().get(Plans.PATH + "/" + draft.id() + "/editions/1")
                .then()
                .statusCode(200)
                .body("title", is(title))
                .body("state", is("superseded"));
        erin().get(Plans.PATH + "/" + draft.id() + "/items?edition=1").then().body("items.quantity", contains(2));
        erin().get(Plans.PATH + "/" + draft.id() + "/editions").then().body("items.number", contains(2, 1));
    }

    @Test
    void the_diff_tells_what_an_amendment_changes() {
        var title = unique("So sánh");
        var draft = Plans.draft(Plans.issued(title));
        var kept = Plans.added(draft, Plans.item("Giữ nguyên"));
        var changed = Plans.added(draft, Plans.item("Sửa"));
        Plans.approved(draft);
        Plans.patched(changed, Map.of("quantity", 9, "forms", List.of("zalo", "portal")));
        var added = Plans.added(draft, Plans.item("Thêm"));
        Plans.patched(Plans.reread(draft), Map.of("objectives", List.of("Một", "Hai"), "changeNote", "Thêm việc"));
        var diff = erin().get(Plans.PATH + "/" + draft.id() + "/editions/2/diff");
        diff.then()
                .statusCode(200)
                .body("edition", is(2))
                .body("against", is(1))
                .body("changes.pointer", hasItems("/objectives", "/changeNote"))
                .body("changes.find { it.pointer == '/objectives' }.after", is("Một\nHai"))
                .body("changes.find { it.pointer == '/changeNote' }.before", nullValue())
                .body("items.id", contains(changed.id(), added.id()))
                .body("items.fate", contains("changed", "added"))
                .body("items[0].changes.pointer", hasItems("/quantity", "/forms"))
                .body("items[0].changes.find { it.pointer == '/quantity' }.before", is("2"))
                .body("items[0].changes.find { it.pointer == '/quantity' }.after", is("9"));
        assertEquals(false, diff.<List<String>>path("items.id").contains(kept.id()));
        refused(erin().get(Plans.PATH + "/" + draft.id() + "/editions/1/diff"), 404, "not-found");
        refused(erin().get(Plans.PATH + "/" + draft.id() + "/editions/2/diff?against=2"), 400, "invalid-parameter");
        refused(erin().get(Plans.PATH + "/" + draft.id() + "/editions/2/diff?against=x"), 400, "invalid-parameter");
    }

    @Test
    void an_amendment_is_thrown_away_and_the_plan_counts_as_before() {
        var approved = Plans.approved(ready());
        var amended = Plans.patched(approved, Map.of("title", "Không sửa nữa"));
        plan().header("If-Match", amended.etag())
                .delete(Plans.PATH + "/" + amended.id())
                .then()
                .statusCode(204);
        Plans.get(amended)
                .then()
                .body("edition", is(1))
                .body("state", is("approved"))
                .body("items", is(1));
        refused(
                plan().header("If-Match", Plans.reread(amended).etag()).delete(Plans.PATH + "/" + amended.id()),
                409,
                "wrong-state");
    }

    @Test
    void a_draft_is_thrown_away_with_its_items() {
        var draft = ready();
        plan().header("If-Match", draft.etag())
                .delete(Plans.PATH + "/" + draft.id())
                .then()
                .statusCode(204);
        refused(Plans.get(draft), 404, "not-found");
        assertEquals(
                0,
                Database.number(
                        "select count(*) from plan_item i join plan_edition e on e.id = i.edition_id"
                                + " where e.plan_id = ?",
                        draft.id()));
    }

    @Test
    void closing_waits_for_the_amendment_in_the_making() {
        var running = Plans.moved(plan(), Plans.approved(ready()), "in-progress");
        var amended = Plans.patched(running, Map.of("notes", "Đang sửa"));
        refused(Plans.move(plan(), amended, Map.of("to", "closed")), 409, "wrong-state");
    }

    @Test
    void what_is_not_there_is_not_found() {
        var nothing = new Plans.Held(UUID.randomUUID().toString(), "", "\"1\"");
        refused(Plans.get(nothing), 404, "not-found");
        refused(Plans.patch(plan(), nothing, Map.of("title", "A")), 404, "not-found");
        refused(Plans.move(plan(), nothing, Map.of("to", "submitted")), 404, "not-found");
        refused(Plans.add(nothing, Plans.item("A")), 404, "not-found");
        refused(Plans.progress(nothing), 404, "not-found");
    }
}
