package vn.loa.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Calls one Loa with one token, or with none; it never tries a call again by itself. */
record Client(PackagedLoa loa, String token) {
    static final String ARTICLES = "/api/manage/v1/articles";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    static Client anonymous(PackagedLoa loa) {
        return new Client(loa, null);
    }

    /** Somebody of the realm, whose password is the user name. */
    static Client of(PackagedLoa loa, String user) throws Exception {
        return new Client(loa, Tokens.of(user));
    }

    /** An answer that came in whole. */
    record Answer(int status, JsonNode body, HttpResponse<String> http) {
        String etag() {
            return http.headers().firstValue("ETag").orElseThrow();
        }

        String contentType() {
            return http.headers().firstValue("Content-Type").orElse("");
        }

        String code() {
            return body.path("code").asText();
        }

        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("Expected " + expected + ", was " + status + ": " + http.body());
            }
            return this;
        }
    }

    Answer get(String path) throws IOException {
        return send("GET", path, null, null, null);
    }

    Answer post(String path, Object body) throws IOException {
        return send("POST", path, null, "application/json", body);
    }

    Answer create(String title, String body) throws IOException {
        return post(ARTICLES, Map.of("title", title, "summary", "Tóm tắt", "body", body));
    }

    Answer move(String id, String etag, String to) throws IOException {
        return send("POST", ARTICLES + "/" + id + "/transitions", etag, "application/json", Map.of("to", to));
    }

    Answer patch(String id, String etag, Object patch) throws IOException {
        return send("PATCH", ARTICLES + "/" + id, etag, "application/merge-patch+json", patch);
    }

    private Answer send(String method, String path, String etag, String type, Object body) throws IOException {
        var request = HttpRequest.newBuilder(loa.uri(path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()), answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException("Not JSON: " + text, notJson);
        }
    }
}
