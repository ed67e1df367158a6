package vn.loa.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Tokens as Keycloak gives them out. */
final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Tokens() {}

    static String of(String user) throws Exception {
        return of(Servers.REALM, "loa-cli", user);
    }

    static String of(String realm, String client, String user) throws Exception {
        return grant(
                realm,
                "access_token",
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", user));
    }

    static String idToken(String user) throws Exception {
        return grant(
                Servers.REALM,
                "id_token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "loa-cli",
                        "username",
                        user,
                        "password",
                        user,
                        "scope",
                        "openid"));
    }

    static String ofServiceAccount(String client, String secret) throws Exception {
        return grant(
                Servers.REALM,
                "access_token",
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private static String grant(String realm, String kind, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(Servers.realm(realm) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak: " + answer.body());
        }
        return JSON.readTree(answer.body()).path(kind).asText();
    }
}
