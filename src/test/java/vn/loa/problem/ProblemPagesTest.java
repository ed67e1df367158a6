package vn.loa.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.loa.testing.LoaTest;

@LoaTest
class ProblemPagesTest {
    @ParameterizedTest
    @EnumSource
    void every_problem_has_its_page(ProblemType type) {
        given().header("Accept-Language", "en")
                .get("/problems/{code}", type.code())
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "en")
                .body(containsString("<h1>" + ProblemTexts.title(Locale.ENGLISH, type)))
                .body(containsString("What to do"));
    }

    @Test
    void it_speaks_vietnamese_unless_asked_otherwise() {
        given().get("/problems/stale-version")
                .then()
                .statusCode(200)
                .header("Content-Language", "vi")
                .body(containsString("Đã có người sửa trước"))
                .body(containsString("Cách xử lý"));
    }

    @Test
    void the_list_leads_to_each_of_them() {
        var page = given().get("/problems").then().statusCode(200).extract().asString();
        for (var type : ProblemType.values()) {
            org.junit.jupiter.api.Assertions.assertTrue(
                    page.contains("href=\"/problems/" + type.code() + "\""), type.code());
        }
    }

    @Test
    void an_unknown_code_is_a_problem_itself() {
        given().get("/problems/no-such-code").then().statusCode(404).body("code", is("not-found"));
        given().header("Accept", "text/html")
                .get("/problems/%3Cscript%3E")
                .then()
                .statusCode(404)
                .body("code", is("not-found"));
    }
}
