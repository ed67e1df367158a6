package vn.loa.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static vn.loa.testing.People.binh;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.LoaTest;

@LoaTest
class ArticlePublishingTest {
    @Test
    void an_approved_article_becomes_public() {
        var article = Articles.approved("Cảnh báo lũ");
        given().get("/api/v1/articles/canh-bao-lu").then().statusCode(404);
        Articles.move(binh(), article, Map.of("to", "published"))
                .then()
                .statusCode(200)
                .body("state", is("published"));
        given().get("/api/v1/articles/canh-bao-lu").then().statusCode(200).body("title", is("Cảnh báo lũ"));
    }
}
