package vn.loa.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.is;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.claims;
import static vn.loa.testing.People.signingKey;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.LoaTest;

@LoaTest
class TokenTest {
    private static Response list(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/manage/v1/articles");
    }

    private static void nobody(String token) {
        refused(list(token), 401, "unauthenticated").header("WWW-Authenticate", is("Bearer"));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_good_token_is_taken() {
        list(claims("anna", Roles.AUTHOR).sign(signingKey())).then().statusCode(200);
        as("anna", Roles.AUTHOR)
                .get("/api/manage/v1/me")
                .then()
                .statusCode(200)
                .body("id", is("anna"))
                .body("roles", is(List.of("author")));
    }

    @Test
    void without_one_nobody_is_let_in() {
        refused(given().get("/api/manage/v1/articles"), 401, "unauthenticated")
                .header("WWW-Authenticate", is("Bearer"));
        refused(given().get("/api/manage/v1/me"), 401, "unauthenticated");
        refused(
                given().contentType("application/json").body(Map.of()).post("/api/manage/v1/articles"),
                401,
                "unauthenticated");
    }

    @Test
    void a_forged_reader_role_neither_helps_nor_harms() {
        refused(as("fred", Roles.READER).get("/api/manage/v1/articles"), 403, "forbidden");
        refused(as("fred", Roles.READER, Roles.FEEDBACK_OFFICER).get("/api/manage/v1/articles"), 403, "forbidden");
        as("fred", Roles.READER, Roles.FEEDBACK_OFFICER)
                .get("/api/manage/v1/me")
                .then()
                .statusCode(200)
                .body("roles", is(List.of(Roles.FEEDBACK_OFFICER)));
        as("anna", Roles.READER, Roles.AUTHOR)
                .get("/api/manage/v1/articles")
                .then()
                .statusCode(200);
    }

    @Test
    void only_the_roles_of_the_realm_count() {
        var token = claims("fred", Roles.FEEDBACK_OFFICER)
                .groups(Roles.ADMIN)
                .claim("resource_access", Map.of("loa-api", Map.of("roles", List.of(Roles.ADMIN))))
                .sign(signingKey());
        refused(list(token), 403, "forbidden");
    }

    @Test
    void an_expired_one_is_refused() {
        nobody(claims("anna", Roles.AUTHOR)
                .expiresAt(Instant.now().minus(Duration.ofMinutes(5)))
                .sign(signingKey()));
    }

    @Test
    void one_without_a_signature_is_refused() {
        var good = claims("anna", Roles.ADMIN).sign(signingKey());
        var payload = good.split("\\.")[1];
        nobody(part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".");
        nobody(part("{\"alg\":\"none\"}") + "." + payload);
        nobody(good.substring(0, good.lastIndexOf('.') + 1));
    }

    @Test
    void one_signed_with_the_public_key_as_a_secret_is_refused() {
        var key = ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class);
        nobody(claims("anna", Roles.ADMIN).signWithSecret(key));
    }

    @Test
    void one_signed_by_another_key_is_refused() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        nobody(claims("anna", Roles.ADMIN).sign(generator.generateKeyPair().getPrivate()));
    }

    @Test
    void one_whose_payload_was_exchanged_is_refused() {
        var good = claims("anna", Roles.AUTHOR).sign(signingKey()).split("\\.");
        var other = claims("anna", Roles.ADMIN).sign(signingKey()).split("\\.");
        nobody(good[0] + "." + other[1] + "." + good[2]);
    }

    @Test
    void one_for_another_audience_or_from_another_issuer_is_refused() {
        nobody(claims("anna", Roles.ADMIN).audience("other-api").sign(signingKey()));
        nobody(claims("anna", Roles.ADMIN).issuer("https://evil.test").sign(signingKey()));
        nobody(Jwt.subject("anna")
                .issuer("https://issuer.test")
                .claim("realm_access", Map.of("roles", List.of("admin")))
                .expiresIn(600)
                .sign(signingKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "null", "Bearer x", "\u00ff"})
    void garbage_is_refused(String token) {
        nobody(token);
    }

    @Test
    void without_a_role_of_ours_nothing_is_allowed() {
        refused(as("nobody").get("/api/manage/v1/articles"), 403, "forbidden");
        refused(
                as("nobody", "offline_access", "Author", Roles.READER).get("/api/manage/v1/articles"),
                403,
                "forbidden");
        refused(as("officer", Roles.FEEDBACK_OFFICER).get("/api/manage/v1/articles"), 403, "forbidden");
        as("nobody", "offline_access")
                .get("/api/manage/v1/me")
                .then()
                .statusCode(200)
                .body("roles", is(List.of()));
    }

    @Test
    void a_stale_token_does_not_stop_public_reading() {
        var article = Articles.published(unique("Công khai"));
        for (var token : List.of("x", claims("anna").expiresAt(1).sign(signingKey()))) {
            given().header("Authorization", "Bearer " + token)
                    .get("/api/v1/articles/" + article.slug())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_name_of_any_length_does_not_stop_the_work() {
        var token =
                claims("anna", Roles.AUTHOR).claim("name", "Nguyễn ".repeat(60)).sign(signingKey());
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Articles.text(unique("Tên dài")))
                .post("/api/manage/v1/articles")
                .then()
                .statusCode(201)
                .body("createdBy.name", hasLength(200));
    }

    @Test
    void a_subject_that_could_not_be_recorded_is_nobody() {
        for (var subject : List.of("đặng", "s".repeat(65), "", " ")) {
            refused(
                    as(subject, Roles.AUTHOR)
                            .contentType("application/json")
                            .body(Articles.text(unique("Ai đó")))
                            .post("/api/manage/v1/articles"),
                    401,
                    "unauthenticated");
        }
    }

    @Test
    void a_service_account_without_a_name_is_its_user_name() {
        var token = Jwt.subject("svc")
                .preferredUserName("service-account-x")
                .claim("realm_access", Map.of("roles", List.of(Roles.INTEGRATION)))
                .audience("loa-api")
                .issuer("https://issuer.test")
                .expiresIn(600)
                .sign(signingKey());
        given().auth()
                .oauth2(token)
                .get("/api/manage/v1/me")
                .then()
                .statusCode(200)
                .body("name", is("service-account-x"));
        anna().get("/api/manage/v1/me").then().body("name", is("anna"));
    }
}
