package vn.loa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.loa.it.Client.Answer;

/** Without Keycloak the public goes on reading, staff are told why they must wait, and nobody has to restart anything. */
class KeycloakOutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeAll
    static void prepare() throws Exception {
        Servers.emptyDatabase();
    }

    @Test
    void it_serves_through_an_outage_and_recovers_by_itself() throws Exception {
        var environment = Servers.goodEnvironment();
        var token = Tokens.of("author");
        try (var running = PackagedLoa.start(environment)) {
            var author = new Client(running, token);
            author.get(Client.ARTICLES).expect(200);
            Servers.stopKeycloak();
            try (var started = PackagedLoa.start(environment)) {
                // Knows the keys of the realm, and needs Keycloak for nothing else.
                author.get(Client.ARTICLES).expect(200);
                Client.anonymous(running).get("/api/v1/articles").expect(200);

                var late = new Client(started, token);
                assertUnavailable(late.get(Client.ARTICLES));
                assertUnavailable(late.create("Chưa được", "<p>Nội dung.</p>"));
                Client.anonymous(started).get("/api/v1/articles").expect(200);
                late.get("/api/v1/articles").expect(200);
                assertEquals(
                        "unauthenticated",
                        Client.anonymous(started).get(Client.ARTICLES).code());

                Servers.restartKeycloak();
                awaitSuccess(late);
                late.create("Được rồi", "<p>Nội dung.</p>").expect(201);
                author.get(Client.ARTICLES).expect(200);
            }
        }
    }

    private static void awaitSuccess(Client client) throws Exception {
        var giveUp = Instant.now().plus(PATIENCE);
        var answer = client.get(Client.ARTICLES);
        while (answer.status() != 200 && Instant.now().isBefore(giveUp)) {
            assertUnavailable(answer);
            Thread.sleep(200);
            answer = client.get(Client.ARTICLES);
        }
        answer.expect(200);
    }

    private static void assertUnavailable(Answer answer) {
        answer.expect(503);
        assertEquals("identity-provider-unavailable", answer.code());
        assertTrue(answer.contentType().startsWith("application/problem+json"), answer.contentType());
        assertTrue(answer.http().headers().firstValue("Retry-After").isPresent());
    }
}
