package vn.loa.feedback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Cases.message;
import static vn.loa.testing.Cases.send;
import static vn.loa.testing.Refusals.refused;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Cases;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
@TestProfile(LimitsTest.Limited.class)
class LimitsTest {
    public static class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "loa.feedback.limits.messages-per-address", "5",
                    "loa.feedback.limits.messages", "300",
                    "loa.feedback.limits.wrong-secrets", "20");
        }
    }

    @Test
    void one_address_neither_fills_the_desk_nor_tries_secrets() {
        var before = Database.rows("feedback_case");
        var held = Cases.sent(message());
        for (var i = 0; i < 100; i++) {
            var answer = send(message());
            if (i >= 4) {
                refused(answer, 429, "too-many-requests").header("Retry-After", matchesPattern("[1-9][0-9]*"));
            } else {
                answer.then().statusCode(201);
            }
        }
        assertEquals(before + 5, Database.rows("feedback_case"));

        var looked = 0;
        for (var i = 0; i < 1_000; i++) {
            var answer = new Cases.Held(held.code(), "wrong" + i).status();
            if (answer.statusCode() == 404) {
                looked++;
            } else {
                refused(answer, 429, "too-many-requests");
            }
        }
        assertEquals(20, looked);
        // Not even the right one, or trying on would tell.
        refused(held.status(), 429, "too-many-requests");
        given().get("/api/v1/articles").then().statusCode(200);
    }
}
