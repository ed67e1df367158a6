package vn.loa.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.Refusals.refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

/** An article as search engines read it. */
@LoaTest
class JsonLdTest {
    /** Those of schema.org that are used here, with their types. */
    private static final Map<String, Set<String>> VOCABULARY = Map.of(
            "NewsArticle",
            Set.of(
                    "url",
                    "mainEntityOfPage",
                    "identifier",
                    "headline",
                    "description",
                    "inLanguage",
                    "datePublished",
                    "dateModified",
                    "isAccessibleForFree",
                    "publisher",
                    "author",
                    "about",
                    "citation"),
            "GovernmentOrganization",
            Set.of("name", "url"),
            "Person",
            Set.of("name"),
            "Thing",
            Set.of("name"),
            "Legislation",
            Set.of("name", "legislationIdentifier", "legislationType", "legislationLegalForce"));

    @Test
    void it_says_who_published_what_about_what_on_which_basis() {
        var organisation = Library.organisation(unique("Sở Khoa học"));
        var symbol = Library.symbol();
        var document = Library.document(symbol, organisation);
        var topic = Library.topic("Chủ đề");
        var text = Articles.text(unique("Máy đọc"));
        text.putAll(Map.of(
                "topics",
                List.of(topic),
                "documents",
                List.of(document),
                "organisation",
                organisation,
                "byline",
                "Lan Anh"));
        var article = Articles.published(Articles.draft(text));
        var answer = given().get("/api/v1/articles/" + article.slug() + "?include=jsonLd,topics.parent");
        answer.then()
                .statusCode(200)
                .body("jsonLd.'@context'", is("https://schema.org"))
                .body("jsonLd.'@type'", is("NewsArticle"))
                .body("jsonLd.url", is("https://example.vn/bai-viet/" + article.slug()))
                .body("jsonLd.identifier", is("urn:uuid:" + article.id()))
                .body("jsonLd.headline", is(text.get("title")))
                .body("jsonLd.inLanguage", is("vi"))
                .body("jsonLd.author.name", is("Lan Anh"))
                .body("jsonLd.publisher.'@type'", is("GovernmentOrganization"))
                .body("jsonLd.publisher.name", containsString("Sở Khoa học"))
                .body("jsonLd.about[0].name", containsString("Chủ đề"))
                .body("jsonLd.citation[0].'@type'", is("Legislation"))
                .body("jsonLd.citation[0].legislationIdentifier", is(symbol));
        assertEquals(answer.<String>path("publishedAt"), answer.path("jsonLd.datePublished"));
        known(answer.path("jsonLd"));
        given().get("/api/v1/articles/" + article.slug()).then().body("jsonLd", nullValue());
    }

    @Test
    void texts_are_what_they_are_and_it_can_be_had_alone() {
        var title = unique("Ba < bốn & \"năm\"");
        var article = Articles.published(title);
        given().get("/api/v1/articles/" + article.slug() + "?include=jsonLd&fields=jsonLd")
                .then()
                .body("jsonLd.headline", is(title))
                .body("jsonLd.author.'@type'", is("GovernmentOrganization"))
                .body("jsonLd.publisher.name", is("Loa"))
                .body("title", nullValue());
    }

    @Test
    void a_list_has_none() {
        refused(given().get("/api/v1/articles?include=jsonLd"), 400, "invalid-parameter", "include");
        given().get("/api/v1/articles").then().body(not(containsString("schema.org")));
    }

    @SuppressWarnings("unchecked") // what JSON objects are read as
    private static void known(Map<String, Object> node) {
        var properties = VOCABULARY.get(node.get("@type"));
        node.forEach((name, value) -> {
            assertTrue(name.startsWith("@") || properties.contains(name), name);
            for (var one : value instanceof List<?> many ? many : List.of(value)) {
                if (one instanceof Map) {
                    known((Map<String, Object>) one);
                }
            }
        });
    }
}
