package vn.loa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.loa.it.Client.Answer;

/** Staff sign on with tokens of a real Keycloak; whatever only looks like one opens nothing. */
class SignOnIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BODY = "<h2>Mục một</h2><p>Nội dung của bài viết.</p>";

    private static PackagedLoa loa;

    @BeforeAll
    static void start() throws Exception {
        Servers.emptyDatabase();
        loa = PackagedLoa.start(Servers.goodEnvironment());
    }

    @AfterAll
    static void stop() throws Exception {
        loa.close();
    }

    @Test
    void three_people_bring_an_article_to_the_public() throws Exception {
        var author = Client.of(loa, "author");
        var editor = Client.of(loa, "editor");
        var approver = Client.of(loa, "approver");
        var draft = author.create("Cảnh báo lũ", BODY).expect(201);
        var id = draft.body().path("id").asText();
        assertTrue(draft.body().at("/createdBy/name").asText().contains("Nguyễn"));

        var submitted = author.move(id, draft.etag(), "submitted").expect(200);
        assertProblem(403, "forbidden", author.move(id, submitted.etag(), "approved"));
        var reviewed = editor.move(id, submitted.etag(), "reviewed").expect(200);
        var approved = approver.move(id, reviewed.etag(), "approved").expect(200);
        assertProblem(404, "not-found", Client.anonymous(loa).get("/api/v1/articles/canh-bao-lu"));
        approver.move(id, approved.etag(), "published").expect(200);

        var read = Client.anonymous(loa).get("/api/v1/articles/canh-bao-lu").expect(200);
        assertEquals("Cảnh báo lũ", read.body().path("title").asText());
    }

    @Test
    void a_service_account_signs_on_and_has_its_role_only() throws Exception {
        var system = new Client(loa, Tokens.ofServiceAccount("loa-integration", "loa-integration"));
        assertEquals(
                "[\"integration\"]",
                system.get("/api/manage/v1/me").expect(200).body().path("roles").toString());
        system.get(Client.ARTICLES).expect(200);
        assertProblem(403, "forbidden", system.create("Không được", BODY));
    }

    @Test
    void no_token_opens_nothing() throws Exception {
        assertChangesNothing(401, "unauthenticated", null);
    }

    @Test
    void somebody_without_a_role_may_nothing() throws Exception {
        var token = Tokens.of("nobody");
        assertChangesNothing(403, "forbidden", token);
        assertProblem(403, "forbidden", new Client(loa, token).get(Client.ARTICLES));
    }

    @Test
    void an_expired_token_opens_nothing() throws Exception {
        var token = Tokens.of(Servers.REALM, "short-lived", "author");
        var expiry = Instant.ofEpochSecond(payload(token).path("exp").asLong());
        Thread.sleep(Math.max(
                0, Duration.between(Instant.now(), expiry.plusMillis(1_100)).toMillis()));
        assertChangesNothing(401, "unauthenticated", token);
    }

    @Test
    void a_token_for_another_service_opens_nothing() throws Exception {
        assertChangesNothing(401, "unauthenticated", Tokens.of(Servers.REALM, "no-audience", "author"));
    }

    @Test
    void an_id_token_opens_nothing() throws Exception {
        assertChangesNothing(401, "unauthenticated", Tokens.idToken("author"));
    }

    @Test
    void a_token_of_another_realm_opens_nothing() throws Exception {
        assertChangesNothing(401, "unauthenticated", Tokens.of(Servers.OTHER_REALM, "loa-cli", "author"));
    }

    @Test
    void a_token_that_says_it_needs_no_signature_opens_nothing() throws Exception {
        var header = header(Tokens.of("author")).put("alg", "none");
        assertChangesNothing(401, "unauthenticated", encoded(header) + "." + part(Tokens.of("author"), 1) + ".");
    }

    @Test
    void a_token_signed_with_another_key_under_the_right_key_id_opens_nothing() throws Exception {
        var token = Tokens.of("author");
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(generator.generateKeyPair().getPrivate());
        var signed = part(token, 0) + "." + part(token, 1);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        assertChangesNothing(401, "unauthenticated", signed + "." + encoded(signature.sign()));
    }

    @Test
    void a_token_signed_with_a_guessed_secret_opens_nothing() throws Exception {
        var token = Tokens.of("author");
        var signed = encoded(header(token).put("alg", "HS256")) + "." + part(token, 1);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        var signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        assertChangesNothing(401, "unauthenticated", signed + "." + encoded(signature));
    }

    @Test
    void a_token_with_a_role_written_into_it_opens_nothing() throws Exception {
        var token = Tokens.of("nobody");
        var payload = payload(token);
        payload.putObject("realm_access").putArray("roles").add("author").add("approver");
        assertChangesNothing(401, "unauthenticated", part(token, 0) + "." + encoded(payload) + "." + part(token, 2));
    }

    @Test
    void what_is_no_token_at_all_opens_nothing() throws Exception {
        assertChangesNothing(401, "unauthenticated", "abc");
        assertChangesNothing(401, "unauthenticated", "a.b.c");
    }

    private static void assertChangesNothing(int status, String code, String token) throws Exception {
        var auditor = Client.of(loa, "auditor");
        var before = auditor.get("/api/manage/v1/audit?limit=1").expect(200).body();
        assertProblem(status, code, new Client(loa, token).create("Giả mạo", BODY));
        assertEquals(
                before, auditor.get("/api/manage/v1/audit?limit=1").expect(200).body());
    }

    private static void assertProblem(int status, String code, Answer answer) {
        answer.expect(status);
        assertEquals(code, answer.code());
        assertTrue(answer.contentType().startsWith("application/problem+json"), answer.contentType());
    }

    private static ObjectNode header(String token) throws Exception {
        return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part(token, 0)));
    }

    private static ObjectNode payload(String token) throws Exception {
        return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part(token, 1)));
    }

    private static String part(String token, int index) {
        return token.split("\\.")[index];
    }

    private static String encoded(ObjectNode node) throws Exception {
        return encoded(JSON.writeValueAsBytes(node));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
