package vn.loa.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.loa.testing.Articles.unique;

import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.LoaTest;

@LoaTest
class LeadTest {
    @Test
    void readers_of_an_article_without_a_summary_see_its_first_sentences() {
        var lead = "TP. Lạng Sơn công khai 5 thủ tục " + unique("số") + ". Hồ sơ nộp tại bộ phận một cửa.";
        var text = Articles.text(unique("Không có tóm tắt"));
        text.put("summary", "");
        text.put("body", "<h2>Mục một</h2><p>" + lead + "</p><p>" + "Câu dài ".repeat(40) + ".</p>");
        var article = Articles.published(Articles.draft(text));
        Articles.read(article.slug()).then().statusCode(200).body("summary", is(lead));
        given().get("/api/v1/articles").then().body("items.summary", hasItem(lead));
    }
}
