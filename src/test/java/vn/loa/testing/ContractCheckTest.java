package vn.loa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.loa.contract.Plane;

/** The check finds what it is there to find; each test spoils an example of the contract in one way. */
class ContractCheckTest {
    private static final String ARTICLE = "/api/manage/v1/articles/018f2a3c-5b7d-7c1e-9a40-2f6d1c0b7e11";
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/json", "ETag", "\"1\"", "Cache-Control", "no-store");

    @Test
    void it_passes_what_is_documented() {
        assertEquals(List.of(), spoilt(article -> {}));
    }

    @Test
    void it_fails_on_an_undocumented_status() {
        assertViolation(
                "does not document the status 202",
                check("GET", ARTICLE, 202, HEADERS, article().toString()));
    }

    @Test
    void it_fails_on_an_extra_member() {
        assertViolation("secret", spoilt(article -> article.put("secret", 1)));
    }

    @Test
    void it_fails_on_a_missing_member() {
        assertViolation("edition", spoilt(article -> article.remove("edition")));
    }

    @Test
    void it_fails_on_a_wrong_type() {
        assertViolation("title", spoilt(article -> article.put("title", 7)));
    }

    @Test
    void it_fails_on_null_where_none_may_be() {
        assertViolation("title", spoilt(article -> article.putNull("title")));
    }

    @Test
    void it_fails_on_a_value_that_is_not_enumerated() {
        assertViolation("state", spoilt(article -> article.put("state", "DRAFT")));
    }

    @Test
    void it_fails_on_a_wrong_format() {
        assertViolation("id", spoilt(article -> article.put("id", "7")));
        assertViolation("createdAt", spoilt(article -> article.put("createdAt", "6/6/2022")));
    }

    @Test
    void it_fails_on_an_extra_member_deep_inside() {
        assertViolation("email", spoilt(article -> ((ObjectNode) article.get("createdBy")).put("email", "a@b.vn")));
    }

    @Test
    void it_fails_on_a_block_that_is_none() {
        assertViolation(
                "blocks", published(article -> ((ObjectNode) article.at("/body/blocks/0")).put("type", "video")));
        assertEquals(List.of(), published(article -> {}));
    }

    @Test
    void it_fails_on_a_part_that_nobody_asked_for() {
        assertViolation("summary", published(article -> article.remove("summary")));
        assertEquals(
                List.of(),
                ContractCheck.violations(new ContractCheck.Exchange(
                        "GET",
                        "/api/v1/articles/lu",
                        Set.of("fields"),
                        200,
                        publicHeaders()::get,
                        "{\"slug\":\"lu\"}".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void it_fails_on_a_missing_header() {
        var headers = new HashMap<>(HEADERS);
        headers.remove("ETag");
        assertViolation("ETag", check("GET", ARTICLE, 200, headers, article().toString()));
    }

    @Test
    void it_fails_on_another_content_type() {
        var headers = new HashMap<>(HEADERS);
        headers.put("Content-Type", "text/html");
        assertViolation(
                "text/html", check("GET", ARTICLE, 200, headers, article().toString()));
    }

    @Test
    void it_fails_on_a_body_where_none_is_documented() {
        assertViolation("no body", check("DELETE", ARTICLE, 204, HEADERS, "{}"));
    }

    @Test
    void it_fails_on_an_operation_that_no_contract_has() {
        assertViolation("no contract", check("GET", "/api/manage/v1/secrets", 200, HEADERS, "{}"));
        assertViolation("instead of", check("GET", "/api/manage/v1/secrets", 404, HEADERS, "{}"));
        assertEquals(
                List.of(), check("GET", "/api/manage/v1/secrets", 404, problemHeaders(), problem("not-found", 404)));
    }

    @Test
    void it_fails_on_options_that_does_not_tell_the_methods_alone() {
        var headers = Map.of("Allow", "GET, HEAD, OPTIONS");
        assertEquals(List.of(), check("OPTIONS", ARTICLE, 204, headers, ""));
        assertEquals(List.of(), check("OPTIONS", ARTICLE, 200, headers, ""));
        assertViolation("Allow", check("OPTIONS", ARTICLE, 200, Map.of(), ""));
        assertViolation("no body", check("OPTIONS", ARTICLE, 200, headers, "GET"));
        assertViolation("200 or 204", check("OPTIONS", ARTICLE, 403, headers, ""));
        assertViolation("no contract", check("OPTIONS", "/api/manage/v1/secrets", 200, headers, ""));
    }

    @Test
    void it_fails_on_a_problem_code_that_there_is_not() {
        assertViolation("oops", check("GET", ARTICLE, 404, problemHeaders(), problem("oops", 404)));
    }

    @Test
    void it_fails_on_a_code_with_the_status_of_another() {
        assertViolation("forbidden", check("GET", ARTICLE, 404, problemHeaders(), problem("forbidden", 404)));
        assertViolation("says status 410", check("GET", ARTICLE, 404, problemHeaders(), problem("not-found", 410)));
    }

    private static List<String> spoilt(Consumer<ObjectNode> spoil) {
        var article = article();
        spoil.accept(article);
        return check("GET", ARTICLE, 200, HEADERS, article.toString());
    }

    private static List<String> published(Consumer<ObjectNode> spoil) {
        var article = example(Plane.DELIVERY, "getPublishedArticle");
        spoil.accept(article);
        return check("GET", "/api/v1/articles/lu", 200, publicHeaders(), article.toString());
    }

    private static Map<String, String> publicHeaders() {
        return Map.of(
                "Content-Type", "application/json;charset=UTF-8",
                "ETag", "\"1\"",
                "Age", "0",
                "Cache-Control", "public",
                "Surrogate-Key", "articles",
                "Vary", "Accept-Encoding",
                "Last-Modified", "Mon, 06 Jun 2022 02:00:00 GMT");
    }

    private static Map<String, String> problemHeaders() {
        return Map.of(
                "Content-Type", "application/problem+json", "Content-Language", "vi", "Cache-Control", "no-store");
    }

    private static String problem(String code, int status) {
        return """
                {"type": "/problems/%1$s", "title": "T", "status": %2$d, "detail": "D", "code": "%1$s", "traceId": "1"}""".formatted(code, status);
    }

    private static ObjectNode article() {
        return example(Plane.MANAGEMENT, "getArticle");
    }

    private static ObjectNode example(Plane plane, String operation) {
        return Contract.of(plane).operations().stream()
                .filter(one -> one.id().equals(operation))
                .map(one -> one.node().at("/responses/200/content/application~1json/example"))
                .map(JsonNode::<ObjectNode>deepCopy)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> check(
            String method, String path, int status, Map<String, String> headers, String body) {
        return ContractCheck.violations(new ContractCheck.Exchange(
                method, path, Set.of(), status, headers::get, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertViolation(String about, List<String> violations) {
        assertFalse(violations.isEmpty(), "Nothing was found");
        assertTrue(
                violations.stream().anyMatch(violation -> violation.contains(about)),
                () -> about + " is not what was found: " + violations);
    }
}
