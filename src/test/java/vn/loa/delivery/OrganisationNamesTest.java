package vn.loa.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

/** Where something else names an organisation, and lists that follow it through its predecessors. */
@LoaTest
class OrganisationNamesTest {
    private static String publishedBy(String organisation, String title) {
        var text = Articles.text(unique(title));
        text.put("organisation", organisation);
        return Articles.published(Articles.draft(text)).slug();
    }

    private static String with(String before, String after, LocalDate change) {
        var created = Library.post(
                "organisations",
                Map.of(
                        "names",
                        List.of(
                                Map.of("name", before, "to", change.minusDays(1).toString()),
                                Map.of("name", after, "from", change.toString()))));
        created.then().statusCode(201);
        return created.path("id");
    }

    @Test
    void an_article_names_its_publisher_as_of_its_publication() {
        var future = with(unique("Trước"), unique("Sau"), LocalDate.now().plusDays(10));
        Articles.read(publishedBy(future, "Hôm nay"))
                .then()
                .body("organisation.name", org.hamcrest.Matchers.startsWith("Trước"));
        var past = with(unique("Trước"), unique("Sau"), LocalDate.now().minusDays(10));
        Articles.read(publishedBy(past, "Hôm nay"))
                .then()
                .body("organisation.name", org.hamcrest.Matchers.startsWith("Sau"))
                .body("organisation.to", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void a_feed_names_it_as_the_article_does() {
        var topic = Library.topic("Bản tin");
        var text = Articles.text(unique("Hôm nay"));
        text.remove("byline");
        text.put("topics", List.of(topic));
        text.put(
                "organisation",
                with(unique("Trước"), unique("Sau"), LocalDate.now().plusDays(10)));
        Articles.published(Articles.draft(text));
        given().get("/api/v1/feeds/articles.json?topic=" + topic)
                .then()
                .statusCode(200)
                .body("items[0].authors[0].name", org.hamcrest.Matchers.startsWith("Trước"));
    }

    @Test
    void a_document_names_its_issuer_as_of_its_issue() {
        var issuer = with(unique("Trước"), unique("Sau"), LocalDate.of(2020, 1, 1));
        var text = Articles.text(unique("Trích dẫn"));
        var old = Library.document(Library.symbol(), issuer); // of 2018
        var recent = Library.document(
                Map.of("type", "Quyết định", "issuer", issuer, "issued", "2021", "abstract", "Trích yếu"));
        text.put("documents", List.of(old, recent));
        var article = Articles.published(Articles.draft(text));
        var names = given().get("/api/v1/articles/" + article.slug() + "?include=documents.issuer")
                .<List<String>>path("documents.issuer.name");
        assertEquals(
                List.of("Trước", "Sau"),
                names.stream().map(name -> name.split(" ")[0]).toList());
    }

    @Test
    void a_renaming_shows_without_touching_the_article() {
        var organisation = Library.organisation(unique("Sai"));
        var slug = publishedBy(organisation, "Đổi tên");
        var before = Articles.read(slug);
        var item = Database.value(
                "select sha2(concat(summary, detail, links, modified_at), 256) from published_item"
                        + " where kind = 'ARTICLE' and slug = ?",
                slug);
        Library.patch("organisations", organisation, Map.of("name", "Đúng"))
                .then()
                .statusCode(200);
        var after = Articles.read(slug);
        after.then().body("organisation.name", is("Đúng")).header("ETag", not(before.header("ETag")));
        given().header("If-None-Match", before.header("ETag"))
                .get("/api/v1/articles/" + slug)
                .then()
                .statusCode(200);
        assertEquals(
                item,
                Database.value(
                        "select sha2(concat(summary, detail, links, modified_at), 256) from published_item"
                                + " where kind = 'ARTICLE' and slug = ?",
                        slug));
        Library.patch("organisations", organisation, Map.of("to", "2025-02-28"));
        assertNotEquals(after.header("ETag"), Articles.read(slug).header("ETag"));
    }

    @Test
    void a_list_rolls_up_to_the_successor_in_pages() {
        var oldest = Library.organisation(unique("Một"));
        var other = Library.organisation(unique("Hai"));
        var middle = Library.organisation(unique("Ba"));
        var present = Library.organisation(unique("Bốn"));
        var stranger = Library.organisation(unique("Lạ"));
        relate(oldest, "merged-into", middle);
        relate(other, "renamed", middle);
        relate(present, "succeeds", middle);
        relate(stranger, "split-from", present);
        var slugs = new ArrayList<String>();
        for (var round = 0; round < 2; round++) {
            for (var organisation : List.of(oldest, middle, present, other)) {
                slugs.add(0, publishedBy(organisation, "Cuộn"));
            }
        }
        publishedBy(stranger, "Lạ");
        var path = "/api/v1/articles?fields=slug&organisation=";
        for (var limit = 1; limit <= 9; limit++) {
            assertEquals(slugs, all(path + present + "&rollUp=true&limit=" + limit), "limit " + limit);
        }
        given().get(path + present + "&rollUp=true&count=exact").then().body("count", is(8));
        given().get(path + present).then().body("items.slug", contains(slugs.get(1), slugs.get(5)));
        given().get(path + present + "&rollUp=true&sort=publishedAt&limit=1")
                .then()
                .body("items.slug", contains(slugs.get(7)));
        given().get(path + present + "&rollUp=true&audience=citizens").then().body("items", is(List.of()));
        given().get(path + oldest + "&rollUp=true").then().body("items.slug", contains(slugs.get(3), slugs.get(7)));
        given().get(path + stranger + "&rollUp=true&count=exact").then().body("count", is(1));
        given().get(path + UUID.randomUUID() + "&rollUp=true").then().body("items", is(List.of()));
        refused(given().get("/api/v1/articles?rollUp=true"), 400, "invalid-parameter", "rollUp");
    }

    @Test
    void a_page_leads_back_to_the_one_before() {
        var present = Library.organisation(unique("Sau"));
        var old = Library.organisation(unique("Trước"));
        relate(present, "succeeds", old);
        var first = publishedBy(old, "Đầu");
        var second = publishedBy(present, "Hai");
        publishedBy(old, "Ba");
        var path = "/api/v1/articles?rollUp=true&limit=1&organisation=" + present;
        var two = given().get(path + "&cursor=" + given().get(path).path("next"));
        two.then().body("items.slug", contains(second));
        var three = given().get(path + "&cursor=" + two.path("next"));
        three.then().body("items.slug", contains(first));
        var back = three.header("Link").replaceAll(".*<([^>]+)>; rel=\"prev\".*", "$1");
        given().urlEncodingEnabled(false).get(back).then().body("items.slug", contains(second));
    }

    private static void relate(String organisation, String kind, String other) {
        Library.patch(
                        "organisations",
                        organisation,
                        Map.of("relations", List.of(Map.of("kind", kind, "organisation", other, "date", "2025-03-01"))))
                .then()
                .statusCode(200);
    }

    private static List<String> all(String path) {
        var slugs = new ArrayList<String>();
        var page = given().get(path);
        while (true) {
            page.then().statusCode(200);
            slugs.addAll(page.path("items.slug"));
            String next = page.path("next");
            if (next == null) {
                return slugs;
            }
            page = given().get(path + "&cursor=" + next);
        }
    }
}
