package vn.loa.organisation;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class OrganisationsTest {
    private static void refuses(Map<String, ?> organisation, int status, String problem, String field) {
        var before = Database.state();
        refused(Library.post("organisations", organisation), status, problem, field);
        assertEquals(before, Database.state());
    }

    @Test
    void it_is_answered_as_it_was_entered() {
        var created = Library.post(
                "organisations",
                Map.of(
                        "name",
                        "Sở Khoa học và Công nghệ",
                        "shortName",
                        "Sở KHCN",
                        "code",
                        "SKHCN",
                        "from",
                        "2005-01-01",
                        "to",
                        "2025-02-28"));
        created.then()
                .statusCode(201)
                .header("Location", is("/api/manage/v1/organisations/" + created.path("id")))
                .body("name", is("Sở Khoa học và Công nghệ"))
                .body("shortName", is("Sở KHCN"))
                .body("code", is("SKHCN"))
                .body("from", is("2005-01-01"))
                .body("to", is("2025-02-28"));
        erin().get("/api/manage/v1/organisations/{id}", created.<String>path("id"))
                .then()
                .statusCode(200)
                .body("", is(created.jsonPath().getMap("")));
    }

    @Test
    void a_successor_may_have_the_same_name_and_code() {
        var one = Library.post("organisations", Map.of("name", "Sở Nội vụ", "code", "SNV"));
        var other = Library.post("organisations", Map.of("name", "Sở Nội vụ", "code", "SNV"));
        other.then().statusCode(201).body("to", nullValue());
        assertNotEquals(one.<String>path("id"), other.path("id"));
    }

    @Test
    void where_the_database_is_busy_too_long_it_is_to_be_tried_again() throws Exception {
        var before = Database.state();
        var answer = Database.whileLocked(
                "select seq from audit_head for update", () -> Library.post("organisations", Map.of("name", "Sở Chờ")));
        refused(answer, 503, "unavailable").header("Retry-After", is("5"));
        assertEquals(before, Database.state());
    }

    @Test
    void every_field_is_checked() {
        refuses(Map.of("name", ""), 422, "invalid-content", "/name");
        refuses(Map.of("name", "a".repeat(301)), 422, "invalid-content", "/name");
        refuses(Map.of("name", "A", "code", "a".repeat(33)), 422, "invalid-content", "/code");
        refuses(Map.of("name", "A", "from", "2025-03-01", "to", "2025-02-28"), 422, "invalid-content", "/to");
        refuses(Map.of("name", "A", "from", "2025-02-29"), 400, "invalid-json", "/from");
        refuses(Map.of("name", "A", "id", UUID.randomUUID().toString()), 400, "unknown-field", "/id");
    }

    @Test
    void they_come_in_the_order_of_a_vietnamese_dictionary() {
        var mark = unique("").strip();
        var names = List.of("Da ", "Đa ", "Dạ ", "Dà ", "Dả ", "Ea ");
        names.forEach(name -> Library.organisation(Normalizer.normalize(name + mark, Normalizer.Form.NFD)));
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = erin().queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/manage/v1/organisations");
            page.then().statusCode(200);
            seen.addAll(page.path("items.name"));
            cursor = page.path("next");
        } while (cursor != null);
        seen.removeIf(name -> !name.endsWith(mark));
        assertEquals(
                List.of("Da ", "Dà ", "Dả ", "Dạ ", "Đa ", "Ea ").stream()
                        .map(name -> name + mark)
                        .toList(),
                seen);
    }

    @Test
    void authors_enter_none() {
        refused(
                anna().contentType("application/json").body(Map.of("name", "A")).post("/api/manage/v1/organisations"),
                403,
                "forbidden");
        refused(erin().get("/api/manage/v1/organisations/" + UUID.randomUUID()), 404, "not-found");
    }
}
