package vn.loa.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
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
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;
import vn.loa.testing.Plans;

@LoaTest
class PlansTest {
    private static void refuses(String member, Object value, String field) {
        var before = Database.rows("plan");
        refused(Library.post("plans", Plans.with(Plans.text("A"), member, value)), 422, "invalid-content", field);
        assertEquals(before, Database.rows("plan"));
    }

    @Test
    void a_new_plan_is_a_draft() {
        var text = Plans.text(unique("Kế hoạch tuyên truyền"));
        text.put("requirements", List.of("Đúng đối tượng"));
        text.put("budget", 12_000_000);
        text.put("budgetSource", "Chi thường xuyên");
        var created = Library.post("plans", text);
        created.then()
                .statusCode(201)
                .header("Location", is(Plans.PATH + "/" + created.path("id")))
                .body("state", is("draft"))
                .body("edition", is(1))
                .body("items", is(0))
                .body("budget", is(12_000_000))
                .body("budgetPublic", is(false))
                .body("live", nullValue())
                .body("document", nullValue());
        erin().get(Plans.PATH + "/" + created.path("id"))
                .then()
                .statusCode(200)
                .body("", is(created.jsonPath().getMap("")));
        erin().get(Plans.PATH + "?organisation=" + text.get("organisation"))
                .then()
                .body("items.id", contains(created.<String>path("id")));
        erin().get(Plans.PATH + "?state=draft&limit=100&year=" + TODAY.getYear())
                .then()
                .body("items.id", hasItem(created.<String>path("id")));
    }

    @Test
    void every_field_is_checked() {
        refuses("title", " ", "/title");
        refuses("title", "a".repeat(301), "/title");
        refuses("title", "–", "/title");
        refuses("year", 1799, "/year");
        refuses("year", 9998, "/year");
        refuses("organisation", UUID.randomUUID().toString(), "/organisation");
        refuses("document", UUID.randomUUID().toString(), "/document");
        refuses("parent", UUID.randomUUID().toString(), "/parent");
        refuses("budget", -1, "/budget");
        refuses("objectives", List.of("Một", " "), "/objectives/1");
        refuses("slug", "Không", "/slug");
        refused(Library.post("plans", Map.of("title", "A")), 422, "invalid-content", "/year", "/organisation");
        refused(
                Library.post("plans", Plans.with(Plans.text("A"), "state", "approved")),
                400,
                "unknown-field",
                "/state");
        refused(erin().get(Plans.PATH + "?year=abc"), 400, "invalid-parameter", "year");
        refused(erin().get(Plans.PATH + "?status=draft"), 400, "unknown-parameter", "status");
    }

    @Test
    void a_body_that_had_ended_before_the_year_has_no_plan_for_it() {
        var ended = Library.post(
                        "organisations", Map.of("name", unique("Sở cũ"), "to", (TODAY.getYear() - 1) + "-02-28"))
                .<String>path("id");
        refuses("organisation", ended, "/organisation");
    }

    @Test
    void slugs_are_one_plans_alone() {
        var title = unique("Trùng tên");
        var first = Plans.draft(title);
        assertEquals(first.slug() + "-2", Plans.draft(title).slug());
        refused(Library.post("plans", Plans.with(Plans.text("A"), "slug", first.slug())), 409, "duplicate", "/slug");
    }

    @Test
    void its_address_stays_once_it_is_public() {
        var draft = Plans.draft(Plans.issued(unique("Địa chỉ")));
        var renamed = Plans.patched(draft, Map.of("slug", draft.slug() + "-moi"));
        assertEquals(draft.slug() + "-moi", renamed.slug());
        Plans.added(draft, Plans.item("Việc"));
        var approved = Plans.approved(draft);
        refused(Plans.patch(plan(), approved, Map.of("slug", "khac-" + draft.slug())), 422, "invalid-content", "/slug");
    }

    @Test
    void of_two_editors_the_second_learns_of_the_first() {
        var draft = Plans.draft(unique("Hai người"));
        Plans.patched(draft, Map.of("notes", "Người thứ nhất"));
        refused(Plans.patch(as("petra", Roles.PLANNER), draft, Map.of("notes", "Người thứ hai")), 412, "stale-version")
                .body("changedBy.id", is("plan"));
        refused(Plans.move(plan(), draft, Map.of("to", "submitted")), 412, "stale-version");
        refused(
                plan().contentType("application/merge-patch+json")
                        .body(Map.of("notes", "A"))
                        .patch(Plans.PATH + "/" + draft.id()),
                428,
                "precondition-required");
    }

    @Test
    void whoever_changes_an_item_changes_what_is_submitted() {
        var draft = Plans.draft(Plans.issued(unique("Đổi sau lưng")));
        Plans.added(draft, Plans.item("Việc"));
        var seen = Plans.reread(draft);
        Plans.added(draft, Plans.item("Việc thêm"));
        refused(Plans.move(plan(), seen, Map.of("to", "submitted")), 412, "stale-version");
    }

    @Test
    void a_plan_implements_another_and_never_itself() {
        var province = Plans.draft(unique("Kế hoạch tỉnh"));
        var department = Plans.draft(Plans.with(Plans.text(unique("Kế hoạch sở")), "parent", province.id()));
        Plans.get(department).then().body("parent", is(province.id()));
        refused(Plans.patch(plan(), province, Map.of("parent", department.id())), 422, "invalid-content", "/parent");
        refused(plan().header("If-Match", province.etag()).delete(Plans.PATH + "/" + province.id()), 409, "in-use");
    }

    @Test
    void what_it_refers_to_is_not_deleted() {
        var text = Plans.issued(unique("Đang dùng"));
        var draft = Plans.draft(text);
        var item = Plans.item("Việc");
        Plans.added(draft, item);
        refused(Library.delete("organisations", (String) item.get("leadUnit")), 409, "in-use")
                .body("usedBy.kind", contains("plan"));
        refused(Library.delete("documents", (String) text.get("document")), 409, "in-use");
        refused(
                Library.delete(
                        "topics",
                        Library.topicId(((List<?>) item.get("topics")).get(0).toString())),
                409,
                "in-use");
    }

    @Test
    void trying_changes_nothing() {
        var draft = Plans.draft(unique("Thử"));
        var before = Database.number("select sum(version) from plan");
        plan().contentType("application/json")
                .body(Plans.with(Plans.text("A"), "year", 1900))
                .post(Plans.PATH + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("blockers.pointer", contains("/year"));
        plan().contentType("application/json")
                .body(Plans.item("Thử"))
                .post(Plans.PATH + "/" + draft.id() + "/items?validateOnly=true")
                .then()
                .statusCode(200)
                .body("blockers", is(List.of()));
        plan().contentType("application/json")
                .header("If-Match", draft.etag())
                .body(Map.of("to", "submitted"))
                .post(Plans.PATH + "/" + draft.id() + "/transitions?validateOnly=true")
                .then()
                .body("blockers.pointer", contains("/items"));
        assertEquals(before, Database.number("select sum(version) from plan"));
    }

    @Test
    void null_takes_away() {
        var text = Plans.text(unique("Xóa"));
        text.put("budget", 5);
        text.put("notes", "Nội bộ");
        var draft = Plans.draft(text);
        var patch = new HashMap<String, Object>();
        Arrays.asList("budget", "notes").forEach(member -> patch.put(member, null));
        Plans.patch(plan(), draft, patch).then().body("budget", nullValue()).body("notes", nullValue());
    }
}
