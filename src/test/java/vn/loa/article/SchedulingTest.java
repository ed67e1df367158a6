package vn.loa.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
class SchedulingTest {
    private static Map<String, Object> in(long seconds) {
        return Map.of(
                "to",
                "scheduled",
                "at",
                OffsetDateTime.now().plusSeconds(seconds).toString());
    }

    private static Response awaitStatus(String slug, int status) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            var answer = Articles.read(slug);
            if (answer.statusCode() == status) {
                return answer;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(slug + " never answered " + status);
    }

    private static int lifetime(Response answer, String directive) {
        var matcher = Pattern.compile("(?:^|[ ,])" + directive + "=(\\d+)").matcher(answer.header("Cache-Control"));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    @Test
    void it_is_published_when_it_is_due_and_not_before() throws InterruptedException {
        var approved = Articles.approved(unique("Hẹn giờ"));
        var at = OffsetDateTime.now().plusSeconds(2);
        Articles.move(binh(), approved, Map.of("to", "scheduled", "at", at.toString()))
                .then()
                .statusCode(200)
                .body("state", is("scheduled"));
        Articles.read(approved.slug()).then().statusCode(404);
        var answer = awaitStatus(approved.slug(), 200);
        assertTrue(!Instant.parse(answer.path("publishedAt")).isBefore(at.toInstant()));
        erin().get("/api/manage/v1/articles/{id}", approved.id())
                .then()
                .body("state", is("published"))
                .body("scheduledAt", nullValue())
                .body("updatedBy.id", is("loa"));
        as("otto", Roles.AUDITOR)
                .get("/api/manage/v1/audit?subject={id}&limit=1", approved.id())
                .then()
                .body("items[0].action", is("article.published"))
                .body("items[0].actor.id", is("loa"))
                .body("items[0].roles", is(java.util.List.of("system")));
        assertEquals(0, Database.number("select count(*) from publish_intent where item = ?", approved.id()));
    }

    @Test
    void what_is_returned_before_it_is_due_is_not_published() throws InterruptedException {
        var scheduled = Articles.moved(binh(), Articles.approved(unique("Hoãn")), in(5));
        Articles.moved(binh(), scheduled, Map.of("to", "draft", "comment", "Chờ đã"));
        Thread.sleep(8_000);
        Articles.read(scheduled.slug()).then().statusCode(404);
        assertEquals(0, Database.number("select count(*) from publish_intent where item = ?", scheduled.id()));
    }

    @Test
    void no_cache_keeps_the_live_edition_past_the_next_one() {
        var next = Articles.patched(anna(), Articles.published(unique("Bản sau")), Map.of("summary", "Hai"));
        var scheduled = Articles.moved(binh(), Articles.approved(next), in(20));
        assertShortLived(Articles.read(next.slug()), 20);
        assertShortLived(given().get("/api/v1/articles"), 20);
        Articles.moved(binh(), scheduled, Map.of("to", "draft", "comment", "Hoãn"));
        assertEquals(60, lifetime(Articles.read(next.slug()), "s-maxage"));
    }

    @Test
    void nor_a_list_that_is_still_empty() {
        var scheduled = Articles.moved(binh(), Articles.approved(unique("Chưa có gì")), in(20));
        assertShortLived(given().get("/api/v1/articles?topic=none-has-this"), 20);
        Articles.moved(binh(), scheduled, Map.of("to", "draft", "comment", "Hoãn"));
    }

    @Test
    void withdrawing_the_live_edition_leaves_the_schedule_of_the_next() throws InterruptedException {
        var next = Articles.patched(anna(), Articles.published(unique("Rút và hẹn")), Map.of("summary", "Hai"));
        var scheduled = Articles.moved(binh(), Articles.approved(next), in(8));
        Articles.moved(binh(), scheduled, Map.of("to", "withdrawn", "comment", "Sai"));
        assertShortLived(Articles.read(next.slug()), 8);
        for (var tries = 0; tries < 100 && Articles.read(next.slug()).path("notice") != null; tries++) {
            Thread.sleep(200);
        }
        Articles.read(next.slug()).then().body("summary", is("Hai")).body("notice", nullValue());
    }

    private static void assertShortLived(Response answer, int seconds) {
        answer.then().statusCode(200);
        var header = answer.header("Cache-Control");
        assertTrue(lifetime(answer, "max-age") <= seconds, header);
        assertTrue(lifetime(answer, "s-maxage") + lifetime(answer, "stale-while-revalidate") <= seconds, header);
    }

    @Test
    void it_needs_a_time_in_the_future() {
        var approved = Articles.approved(unique("Quá khứ"));
        refused(Articles.move(binh(), approved, Map.of("to", "scheduled")), 422, "invalid-content", "/at");
        refused(Articles.move(binh(), approved, in(-1)), 422, "invalid-content", "/at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2030-01-01", "2030-01-01T10:00:00", "2030-02-30T10:00:00Z", ""})
    void a_time_without_offset_or_that_does_not_exist_is_refused(String at) {
        var approved = Articles.approved(unique("Giờ lạ"));
        refused(Articles.move(binh(), approved, Map.of("to", "scheduled", "at", at)), 400, "invalid-json", "/at");
    }

    @Test
    void a_number_is_no_time() {
        var asked = new HashMap<String, Object>(Map.of("to", "scheduled", "at", 4_102_444_800L));
        refused(Articles.move(binh(), Articles.approved(unique("Số")), asked), 400, "invalid-json", "/at");
    }

    @Test
    void a_time_that_no_calendar_here_has_is_refused() {
        var approved = Articles.approved(unique("Xa quá"));
        for (var at : new String[] {"+12345-01-01T00:00:00Z", "9999-12-31T23:59:59-18:00"}) {
            refused(Articles.move(binh(), approved, Map.of("to", "scheduled", "at", at)), 400, "invalid-json", "/at");
        }
    }

    @Test
    void one_that_cannot_be_published_does_not_hold_the_others_back() throws Exception {
        var stuck = Articles.approved(unique("Kẹt"));
        Database.execute("create trigger tr_test_stuck before insert on published_item for each row"
                + " if new.slug = '" + stuck.slug() + "' then signal sqlstate '45000'; end if");
        try {
            Articles.moved(binh(), stuck, in(1));
            var other = Articles.moved(binh(), Articles.approved(unique("Không kẹt")), in(2));
            awaitStatus(other.slug(), 200);
            Articles.read(stuck.slug()).then().statusCode(404);
        } finally {
            Database.execute("drop trigger tr_test_stuck");
        }
        awaitStatus(stuck.slug(), 200);
    }

    @Test
    void it_is_not_published_early_by_hand() {
        Held scheduled = Articles.scheduled(Articles.draft(unique("Sớm")));
        refused(Articles.move(binh(), scheduled, Map.of("to", "published")), 409, "wrong-state");
        erin().get("/api/manage/v1/articles?state=scheduled&limit=100")
                .then()
                .body("items.id", hasItem(scheduled.id()));
    }
}
