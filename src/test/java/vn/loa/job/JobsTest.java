package vn.loa.job;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.Imports.counts;
import static vn.loa.testing.Imports.csv;
import static vn.loa.testing.Imports.done;
import static vn.loa.testing.Imports.job;
import static vn.loa.testing.Imports.over;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class JobsTest {
    private static final String PATH = "/api/manage/v1/jobs";

    private static String file(String issuer, int rows) {
        return "symbol,type,issuer,issued,abstract\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(number -> number + "/2018/NĐ-CP,Nghị định," + issuer + ",2018,Số " + number + "\n")
                        .collect(Collectors.joining());
    }

    private static long documentsOf(String issuer) {
        return Database.number("select count(*) from document where issuer_id = ?", issuer);
    }

    @Test
    void a_job_is_found_in_the_list_with_its_progress() {
        var started = csv(file(Library.organisation(unique("Bộ")), 3));
        var over = done(started);
        assertEquals("document-import", over.getString("kind"));
        assertEquals("plan", over.getString("createdBy.id"));
        assertTrue(over.getString("finishedAt").compareTo(over.getString("startedAt")) >= 0);
        as("erin", Roles.EDITOR)
                .get(PATH + "?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(started.<String>path("id")));
        refused(plan().get(PATH + "/" + UUID.randomUUID()), 404, "not-found");
        refused(plan().get(PATH + "/" + UUID.randomUUID() + "/problems"), 404, "not-found");
    }

    @Test
    void problems_come_in_pages() {
        var over = done(csv("symbol,type,issuer,abstract\n" + ",,,\n".repeat(2) + "x,,,a\n".repeat(3)));
        var id = over.getString("id");
        var first = plan().get(PATH + "/{id}/problems?limit=2&count=exact", id);
        first.then().statusCode(200).body("items.row", contains(4, 4));
        var next = plan().queryParam("cursor", first.<String>path("next")).get(PATH + "/{id}/problems?limit=100", id);
        List<Integer> rows = next.path("items.row");
        assertEquals(first.<Integer>path("count") - 2, rows.size());
        assertEquals(3, over.getInt("failed"));
    }

    @Test
    void its_owner_or_an_admin_ends_it_and_what_was_done_stays() throws Exception {
        var issuer = Library.organisation(unique("Bộ"));
        var started = csv(file(issuer, 600));
        var id = started.<String>path("id");
        // Held by a node that does nothing, wherever it stands by now.
        Database.execute("update job set free_at = null, state = 'RUNNING', holder = 'nobody' where id = ?", id);
        refused(as("other", Roles.PLANNER).post(PATH + "/{id}/cancellation", id), 403, "not-owner");
        as("ada", Roles.ADMIN)
                .post(PATH + "/{id}/cancellation", id)
                .then()
                .statusCode(200)
                .body("state", is("cancelled"));
        refused(plan().post(PATH + "/{id}/cancellation", id), 409, "wrong-state");
        Thread.sleep(500);
        var over = over(started);
        assertEquals("cancelled", over.getString("state"));
        assertEquals(over.getInt("done"), documentsOf(issuer));
        assertEquals(0, Database.number("select count(*) from job_input where job_id = ?", id));
    }

    @Test
    void another_node_goes_on_after_the_last_batch_of_one_that_is_gone() throws Exception {
        var issuer = Library.organisation(unique("Bộ"));
        var started = csv(file(issuer, 1_200));
        var id = started.<String>path("id");
        // Somebody else takes it in the middle, again and again; whoever had it must see that and stop.
        var taken = 0;
        while (!job(id).getString("state").equals("done")) {
            if (job(id).getString("state").equals("running")) {
                Database.execute(
                        "update job set holder = 'gone', free_at = utc_timestamp(6) where id = ? and state = 'RUNNING'",
                        id);
                taken++;
            }
            Thread.sleep(100);
        }
        assertTrue(taken > 0, "it was over before anybody could take it");
        assertEquals(List.of(1_200, 1_200, 0, 0, 0), counts(over(started)));
        assertEquals(1_200, documentsOf(issuer));
        assertEquals(
                1_200,
                Database.number(
                        "select count(*) from change_log c join document d on d.id = c.item where d.issuer_id = ?",
                        issuer));
    }
}
