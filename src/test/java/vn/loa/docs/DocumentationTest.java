package vn.loa.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.loa.contract.Plane;
import vn.loa.testing.LoaTest;

@LoaTest
class DocumentationTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @EnumSource
    void the_contract_is_served_as_it_is_committed(Plane plane) throws Exception {
        var answer = get("/api/openapi/" + plane.file().getFileName());
        assertEquals(200, answer.statusCode());
        assertEquals(Files.readString(plane.file()), answer.body());
        var type = answer.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.contains("yaml"), type);
    }

    @Test
    void the_page_offers_both_contracts_and_signs_on_with_pkce() throws Exception {
        var page = get("/api/docs/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("/api/openapi/delivery.yaml"));
        assertTrue(page.body().contains("/api/openapi/management.yaml"));
        assertTrue(page.body().contains("loa-docs"));
        assertTrue(page.body().contains("usePkceWithAuthorizationCodeGrant: true"));
    }

    @Test
    void the_page_takes_nothing_from_elsewhere() throws Exception {
        var page = get("/api/docs/");
        var policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertFalse(page.body().matches("(?s).*(src|href)=\"(https?:)?//.*"), "The page works without the internet");
    }

    @Test
    void without_an_identity_provider_there_is_no_way_to_sign_on() throws Exception {
        var answer = get("/api/docs/openid-configuration");
        assertEquals(503, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void the_generator_of_the_framework_is_not_served() throws Exception {
        for (var path : new String[] {"/q/openapi", "/openapi", "/q/openapi.yaml", "/q/swagger-ui"}) {
            assertEquals(404, get(path).statusCode(), path);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(home.resolve(path)).build(), BodyHandlers.ofString());
    }
}
