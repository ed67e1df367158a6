package vn.loa.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import vn.loa.identity.Roles;

/** Cases sent the way citizens send them: through the API. */
public final class Cases {
    public static final String PATH = "/api/v1/feedback";
    public static final String DESK = "/api/manage/v1/feedback";

    private Cases() {}

    /** A case as its sender holds it in hand. */
    public record Held(String code, String secret) {
        public Response status() {
            return given().header("Loa-Feedback-Secret", secret).get(PATH + "/{code}", code);
        }
    }

    public static RequestSpecification officer() {
        return People.as("oanh", Roles.FEEDBACK_OFFICER);
    }

    public static RequestSpecification signer() {
        return People.as("sang", Roles.FEEDBACK_APPROVER);
    }

    public static Map<String, Object> message() {
        var message = new HashMap<String, Object>();
        message.put("kind", "petition");
        message.put("subject", Articles.unique("Đề nghị"));
        message.put("content", Articles.unique("Đề nghị bỏ thành phần hồ sơ này"));
        return message;
    }

    /** With everything that must not get out. */
    public static Map<String, Object> named() {
        var message = message();
        message.put("senderName", "Nguyễn Văn Kín");
        message.put("email", "kin@example.vn");
        message.put("phone", "0912 345 678");
        message.put("address", "Số 7, ngõ Vắng, Lạng Sơn");
        message.put("consent", Map.of("purpose", "handling", "textVersion", "2026-11"));
        return message;
    }

    public static Response send(Map<String, ?> message) {
        return given().contentType("application/json").body(message).post(PATH);
    }

    public static Held sent(Map<String, ?> message) {
        var answer = send(message);
        answer.then().statusCode(201);
        return new Held(answer.path("code"), answer.path("secret"));
    }

    /** What the desk knows of it. */
    public static Response onDesk(Held held) {
        return officer().get(DESK + "/{id}", idOf(held));
    }

    public static String idOf(Held held) {
        return officer().queryParam("code", held.code()).get(DESK).path("items[0].id");
    }

    /** With the tag that it has now. */
    public static Response move(RequestSpecification who, String id, Map<String, ?> to) {
        return who.header("If-Match", officer().get(DESK + "/{id}", id).header("ETag"))
                .contentType("application/json")
                .body(to)
                .post(DESK + "/{id}/transitions", id);
    }

    public static void moved(RequestSpecification who, String id, Map<String, ?> to) {
        move(who, id, to).then().statusCode(200).body("state", org.hamcrest.Matchers.is(to.get("to")));
    }

    /** Through all that comes before, until it waits for somebody to sign its answer. */
    public static void answerDrafted(String id, String text) {
        moved(officer(), id, Map.of("to", "classified", "stream", "regulation"));
        moved(officer(), id, Map.of("to", "accepted"));
        moved(officer(), id, Map.of("to", "assigned", "organisation", Library.organisation(Articles.unique("Sở"))));
        moved(officer(), id, Map.of("to", "answer-drafted", "answer", text));
        moved(officer(), id, Map.of("to", "answer-review"));
    }
}
