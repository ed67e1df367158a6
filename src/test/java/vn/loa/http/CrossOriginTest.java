package vn.loa.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.testing.LoaTest;

@LoaTest
@TestProfile(CrossOriginTest.OneWebsite.class)
class CrossOriginTest {
    private static final String WEBSITE = "https://www.example.org";

    /** As an operator sets it. */
    public static final class OneWebsite implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", WEBSITE);
        }
    }

    private static HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> names(HttpResponse<?> answer, String header) {
        return answer.headers().allValues(header).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s*,\\s*")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles", "/api/v1/nothing", "/api/manage/v1/me", "/problems"})
    void a_website_reads_the_headers_that_the_api_needs(String path) throws Exception {
        var answer = send("GET", path, "Origin", WEBSITE);
        assertEquals(Optional.of(WEBSITE), answer.headers().firstValue("Access-Control-Allow-Origin"));
        assertTrue(names(answer, "Access-Control-Expose-Headers")
                .containsAll(List.of("ETag", "Link", "Location", "Retry-After", "Idempotency-Replayed")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles", "/api/v1/nothing", "/api/manage/v1/me", "/problems"})
    void every_answer_depends_on_the_origin(String path) throws Exception {
        for (var answer : List.of(send("GET", path), send("GET", path, "Origin", WEBSITE))) {
            var vary = names(answer, "Vary");
            assertEquals(1, vary.stream().filter("Origin"::equalsIgnoreCase).count(), vary.toString());
        }
        assertTrue(names(send("GET", "/api/v1/articles"), "Vary").contains("Accept-Encoding"));
    }

    @Test
    void it_may_send_what_the_api_needs() throws Exception {
        var asked = "authorization,content-type,idempotency-key,if-match,if-none-match,accept-language";
        for (var method : List.of("GET", "POST", "PATCH", "DELETE")) {
            var answer = send(
                    "OPTIONS",
                    "/api/manage/v1/articles",
                    "Origin",
                    WEBSITE,
                    "Access-Control-Request-Method",
                    method,
                    "Access-Control-Request-Headers",
                    asked);
            assertEquals(200, answer.statusCode());
            assertTrue(names(answer, "Access-Control-Allow-Methods").contains(method));
            var allowed = names(answer, "Access-Control-Allow-Headers").stream()
                    .map(String::toLowerCase)
                    .toList();
            assertTrue(allowed.containsAll(List.of(asked.split(","))), allowed.toString());
        }
    }

    @Test
    void another_website_is_not_let_in() throws Exception {
        var answer = send("GET", "/api/v1/articles", "Origin", "https://stranger.invalid");
        assertEquals(403, answer.statusCode());
        assertEquals(Optional.empty(), answer.headers().firstValue("Access-Control-Allow-Origin"));
    }
}
