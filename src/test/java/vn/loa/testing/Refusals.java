package vn.loa.testing;

import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What every refusal looks like, whoever refuses. */
public final class Refusals {
    private Refusals() {}

    /** @param fields pointers, parameters or headers that the problem must name */
    public static ValidatableResponse refused(Response answer, int status, String code, String... fields) {
        var checked = answer.then()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .header("Cache-Control", is("no-store"))
                .body("status", is(status))
                .body("code", is(code))
                .body("type", is("/problems/" + code))
                .body("title", not(""))
                .body("detail", not(""))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
        return fields.length == 0 ? checked : checked.body("errors.pointer", hasItems(fields));
    }
}
