package vn.loa.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class ArticleRepresentationTest {
    private static final Set<String> LISTED = Set.of(
            "id",
            "slug",
            "locale",
            "title",
            "summary",
            "topics",
            "documents",
            "audiences",
            "byline",
            "organisation",
            "publishedAt",
            "updatedAt",
            "notice",
            "links");

    private static Map<String, Object> item(String slug) {
        return given().get("/api/v1/articles?limit=100").jsonPath().getMap("items.find { it.slug == '" + slug + "' }");
    }

    @Test
    void it_has_exactly_the_fields_of_the_contract() {
        var organisation = Library.organisation("Sở Khoa học và Công nghệ");
        var document = Library.document("61/2018/NĐ-CP", organisation);
        var topic = Library.topic("Một cửa");
        var text = Articles.text(unique("Đủ trường"));
        text.put("topics", List.of(topic));
        text.put("documents", List.of(document));
        text.put("audiences", List.of("citizens", "officials"));
        text.put("byline", "Nguyễn Văn A");
        text.put("organisation", organisation);
        var article = Articles.published(Articles.draft(text));
        var answer = Articles.read(article.slug());
        answer.then()
                .statusCode(200)
                .body("id", is(article.id()))
                .body("slug", is(article.slug()))
                .body("locale", is("vi"))
                .body("title", is(text.get("title")))
                .body("body.html", is("<h2 id=\"muc-mot\">Mục một</h2><p>Nội dung của bài viết.</p>"))
                .body("body.text", is("Mục một\n\nNội dung của bài viết."))
                .body("body.blocks", hasSize(2))
                .body("topics", hasSize(1))
                .body("topics[0].code", is(topic))
                .body(
                        "documents[0]",
                        is(Map.of(
                                "id",
                                document,
                                "symbol",
                                "61/2018/NĐ-CP",
                                "type",
                                "Nghị định",
                                "abstract",
                                "Trích yếu",
                                "status",
                                "in-force")))
                .body("audiences", contains("officials", "citizens"))
                .body("byline", is("Nguyễn Văn A"))
                .body("organisation.id", is(organisation))
                .body("organisation.name", is("Sở Khoa học và Công nghệ"))
                .body("organisation.to", nullValue())
                .body("changeNotes", is(List.of()))
                .body("notice", nullValue())
                .body("links.self", is("/api/v1/articles/" + article.slug()))
                .body("updatedAt", is(answer.<String>path("publishedAt")));
        assertEquals(
                Set.of("id", "code", "slug", "name"),
                answer.jsonPath().getMap("topics[0]").keySet());
        var whole = new HashSet<>(LISTED);
        whole.addAll(Set.of("body", "changeNotes"));
        assertEquals(whole, answer.jsonPath().getMap("").keySet());
        assertEquals(LISTED, item(article.slug()).keySet());
    }

    @Test
    void what_has_nothing_to_show_says_so() {
        var article = Articles.published(unique("Ít"));
        Articles.read(article.slug())
                .then()
                .body("topics", is(List.of()))
                .body("documents", is(List.of()))
                .body("audiences", is(List.of()))
                .body("byline", nullValue())
                .body("organisation", nullValue());
    }

    @Test
    void a_minor_edition_moves_no_date_and_leaves_no_note() {
        var published = Articles.published(unique("Nhỏ"));
        var before = Articles.read(published.slug());
        var minor = Articles.patched(
                anna(), published, Map.of("summary", "Sửa lỗi", "updateType", "minor", "changeNote", "Lỗi chính tả"));
        minor = Articles.published(minor);
        Articles.read(minor.slug())
                .then()
                .body("summary", is("Sửa lỗi"))
                .body("updatedAt", is(before.<String>path("updatedAt")))
                .body("publishedAt", is(before.<String>path("publishedAt")))
                .body("changeNotes", is(List.of()));
        var major = Articles.published(Articles.patched(anna(), minor, Map.of("changeNote", "Số liệu quý II")));
        var after = Articles.read(major.slug());
        after.then()
                .body("changeNotes.note", contains("Số liệu quý II"))
                .body("changeNotes[0].at", is(after.<String>path("updatedAt")));
        assertNotEquals(before.<String>path("updatedAt"), after.path("updatedAt"));
        assertEquals(before.<String>path("publishedAt"), after.path("publishedAt"));
    }

    @Test
    void a_documents_status_is_that_of_today() {
        var issuer = Library.organisation(unique("Chính phủ"));
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
        var days = List.of(
                Map.of("effectiveFrom", today.plusDays(2).toString()),
                Map.of("effectiveFrom", today.minusDays(9).toString()),
                Map.of(
                        "effectiveFrom",
                        "2001-01-01",
                        "effectiveTo",
                        today.minusDays(2).toString()),
                Map.<String, String>of());
        var documents = new ArrayList<String>();
        for (var day : days) {
            var document = new HashMap<String, Object>(day);
            document.putAll(Map.of("type", "Nghị định", "issuer", issuer, "abstract", "Trích yếu"));
            documents.add(Library.document(document));
        }
        var text = Articles.text(unique("Hiệu lực"));
        text.put("documents", documents);
        var article = Articles.published(Articles.draft(text));
        Articles.read(article.slug())
                .then()
                .body("documents.status", contains("not-yet-in-force", "in-force", "expired", "unknown"));
        Library.document(Map.of(
                "type",
                "Nghị định",
                "issuer",
                issuer,
                "abstract",
                "Mới",
                "issued",
                "2020",
                "relations",
                List.of(Map.of("kind", "replaces", "document", documents.get(1)))));
        Articles.read(article.slug())
                .then()
                .body("documents.status", contains("not-yet-in-force", "replaced", "expired", "unknown"));
    }

    @Test
    void only_the_fields_asked_for_come() {
        var article = Articles.published(unique("Thưa"));
        var answer = given().get("/api/v1/articles/{slug}?fields=title,slug", article.slug());
        assertEquals(Set.of("title", "slug"), answer.jsonPath().getMap("").keySet());
        List<Map<String, Object>> items =
                given().get("/api/v1/articles?fields=id&limit=2").path("items");
        items.forEach(item -> assertEquals(Set.of("id"), item.keySet()));
        given().get("/api/v1/articles/{slug}?fields=title,title", article.slug())
                .then()
                .statusCode(200);
    }

    @Test
    void neighbours_of_neighbours_come_on_request() {
        var issuer = Library.organisation(unique("Bộ"));
        var document = Library.document(Library.symbol(), issuer);
        var parent = Library.topic("Cha");
        var code = "C" + unique("").strip();
        Library.post(
                        "topics",
                        Map.of("code", code, "name", "Con " + code, "parent", parent, "documents", List.of(document)))
                .then()
                .statusCode(201);
        var text = Articles.text(unique("Lân cận"));
        text.put("topics", List.of(code));
        text.put("documents", List.of(document));
        Held article = Articles.published(Articles.draft(text));
        given().get("/api/v1/articles/{slug}?include=topics.documents,topics.parent,documents.issuer", article.slug())
                .then()
                .statusCode(200)
                .body("topics[0].parent.code", is(parent))
                .body("topics[0].documents[0].id", is(document))
                .body("topics[0].documents[0].status", is("in-force"))
                .body("documents[0].issuer.id", is(issuer));
        given().get("/api/v1/articles?topic=" + code + "&include=topics.parent")
                .then()
                .body("items[0].topics[0].parent.code", is(parent))
                .body("items[0].documents[0]", not(org.hamcrest.Matchers.hasKey("issuer")));
    }

    @Test
    void a_language_that_it_does_not_have_is_marked() {
        var article = Articles.published(unique("Chỉ tiếng Việt"));
        for (var request :
                List.of(given().queryParam("locale", "en"), given().header("Accept-Language", "en-GB, vi;q=0.1"))) {
            request.get("/api/v1/articles/{slug}", article.slug())
                    .then()
                    .statusCode(200)
                    .body("locale", is("vi"))
                    .body("requestedLocale", is("en"));
        }
        given().header("Accept-Language", "en")
                .get("/api/v1/articles/{slug}?locale=vi", article.slug())
                .then()
                .body("requestedLocale", nullValue());
    }

    @Test
    void a_list_is_in_the_language_asked_for() {
        var text = Articles.text(unique("Title en"));
        text.put("locale", "en");
        Articles.published(Articles.draft(text));
        given().get("/api/v1/articles?locale=en&limit=100").then().body("items.locale.unique()", contains("en"));
    }
}
