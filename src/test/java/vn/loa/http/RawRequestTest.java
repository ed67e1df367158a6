package vn.loa.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.token;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
class RawRequestTest {
    private static final String END = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** The whole answer as it comes over the wire. */
    private static String send(byte[]... pieces) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(15_000);
            var out = socket.getOutputStream();
            try {
                for (var piece : pieces) {
                    out.write(piece);
                }
                out.flush();
            } catch (IOException closedMeanwhile) {
                // it has answered before it read everything
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(String target) throws IOException {
        return send(("GET " + target + " HTTP/1.1" + END).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String post(String framing) {
        return "POST /api/manage/v1/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + token("anna", Roles.AUTHOR) + "\r\nContent-Type: application/json\r\n" + framing + "\r\n\r\n";
    }

    /** What the HTTP server itself cannot read, it refuses without a word. */
    private static void assertProblemOrNothing(String answer) {
        assertTrue(answer.contains("application/problem+json") || answer.contains("content-length: 0\r\n\r\n"), answer);
    }

    private static void assertProblem(String answer, int status, String code) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/../../../etc/passwd",
                "/api/v1/articles/..%2f..%2fetc%2fpasswd",
                "/api/v1/articles/%2e%2e/%2e%2e/q/health",
                "/api/v1/articles/....//",
                "/api/v1/articles/%5c..%5cx",
                "/api/v1/articles/a%00",
                "/api/v1/articles/%ff",
                "/api/v1/articles/%c0%af",
                "/api/v1/articles/%C4%91%E1%BA%B9p",
                "/api/v1/topics/%C4%91",
                "/api/v1/articles/%F0%9F%98%80",
                "/api/v1/articles/a%0d%0aX:1",
                "/%2e%2e/x",
                "/api/v1/articles/%",
                "/api/v1/articles/%zz",
                "/api/v1/articles/%u0041"
            })
    void a_path_that_leads_nowhere_is_refused_cleanly(String path) throws IOException {
        var answer = get(path);
        assertTrue(status(answer) == 404 || status(answer) == 400, answer);
        assertProblemOrNothing(answer);
        assertFalse(answer.contains("\r\nX:1"), answer);
        assertFalse(answer.contains("Exception"), answer);
    }

    @Test
    void an_address_has_one_spelling() throws IOException {
        var slug = Articles.published(unique("Một cách viết")).slug();
        assertEquals(200, status(get("/api/v1/articles/" + slug)));
        for (var spelling : new String[] {slug + "%00", slug + "%E2%80%8B", "%EF%BB%BF" + slug}) {
            assertProblem(get("/api/v1/articles/" + spelling), 404, "not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=%ff",
                "limit=%",
                "limit=%zz",
                "limit=%00",
                "%ff=1",
                "%00=1",
                "=1",
                "topic=%c3%28",
                "topic=%ed%a0%80"
            })
    void a_query_that_is_no_text_is_refused_cleanly(String query) throws IOException {
        var answer = get("/api/v1/articles?" + query);
        assertEquals(400, status(answer), answer);
        assertProblemOrNothing(answer);
    }

    @Test
    void nothing_that_is_sent_becomes_a_header() throws IOException {
        var published = Articles.published(unique("Chèn"));
        var slug = unique("chen").replace(' ', '-');
        Articles.published(Articles.patched(vn.loa.testing.People.anna(), published, java.util.Map.of("slug", slug)));
        for (var query : new String[] {"fields=id%0d%0aX-Evil:1", "locale=vi%0d%0aX-Evil:1", "x=%0d%0aX-Evil:1"}) {
            var answer = get("/api/v1/articles/" + published.slug() + "?" + query);
            assertFalse(head(answer).contains("\r\nX-Evil"), answer);
        }
        var list = get("/api/v1/articles?limit=1&topic=%0d%0aX-Evil:1");
        assertFalse(head(list).contains("\r\nX-Evil"), list);
    }

    private static String head(String answer) {
        return answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
    }

    @Test
    void a_very_long_address_or_header_is_a_clean_refusal() throws IOException {
        var path = get("/api/v1/articles/" + "a".repeat(20_000));
        assertTrue(status(path) == 414 || status(path) == 400 || status(path) == 404, path);
        var header = send(("GET /api/v1/articles HTTP/1.1\r\nX-Long: " + "a".repeat(40_000) + END)
                .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(431, status(header), header);
        assertEquals(404, status(get("/api/v1/articles/" + "a".repeat(3_000))));
        assertProblem(get("/api/v1/articles?x" + "a".repeat(3_000)), 400, "unknown-parameter");
    }

    @Test
    void a_body_over_the_limit_is_refused_by_its_declared_length() throws IOException {
        var before = Database.state();
        var answer = send(post("Content-Length: 2097152").getBytes(StandardCharsets.US_ASCII), new byte[64 * 1024]);
        assertProblem(answer, 413, "too-large");
        assertEquals(before, Database.state());
    }

    @Test
    void and_by_what_comes_where_no_length_is_declared() throws IOException {
        var before = Database.state();
        var chunk = new byte[65_536];
        Arrays.fill(chunk, (byte) ' ');
        var body = new java.io.ByteArrayOutputStream();
        for (var i = 0; i < 32; i++) {
            body.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
            body.write(chunk);
            body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var answer = send(post("Transfer-Encoding: chunked").getBytes(StandardCharsets.US_ASCII), body.toByteArray());
        assertEquals(413, status(answer), answer);
        assertProblemOrNothing(answer);
        assertEquals(before, Database.state());
    }

    @Test
    void a_body_nested_without_end_is_refused() throws IOException {
        for (var body :
                new String[] {"[".repeat(500_000), "{\"title\":" + "[".repeat(500_000), "{\"a\":".repeat(200_000)}) {
            var answer = send((post("Content-Length: " + body.length()) + body).getBytes(StandardCharsets.US_ASCII));
            assertEquals(400, status(answer), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: -1", "Content-Length: x", "Content-Length: 5\r\nContent-Length: 6"})
    void a_length_that_is_none_is_a_bad_request(String framing) throws IOException {
        assertEquals(400, status(send((post(framing) + "{}").getBytes(StandardCharsets.US_ASCII))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARBAGE", "GET", "GET /api/v1/articles", "\u0016\u0003\u0001"})
    void what_is_not_http_is_not_answered_as_if_it_were(String line) throws IOException {
        var answer = send((line + END).getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(answer.isEmpty() || status(answer) >= 400, answer);
        assertFalse(answer.contains("Exception"), answer);
    }
}
