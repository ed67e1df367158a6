package vn.loa.testing;

import static io.restassured.RestAssured.given;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Articles made the way people make them: through the API. */
public final class Articles {
    private static final String PATH = "/api/manage/v1/articles";

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    private Articles() {}

    /** An article as a test holds it in hand. */
    public record Held(String id, String slug, String etag) {
        static Held of(Response answer) {
            return new Held(answer.path("id"), answer.path("slug"), answer.header("ETag"));
        }
    }

    /** The words with one more after them that no other test has. */
    public static String unique(String words) {
        return words + " " + Long.toString(NUMBERS.incrementAndGet(), 36);
    }

    /** What anybody gets at the article's address. */
    public static Response read(String slug) {
        return given().get("/api/v1/articles/{slug}", slug);
    }

    public static Map<String, Object> text(String title) {
        var text = new HashMap<String, Object>();
        text.put("title", title);
        text.put("summary", "Tóm tắt");
        text.put("body", "<h2>Mục một</h2><p>Nội dung của bài viết.</p>");
        return text;
    }

    public static Held draft(String title) {
        return draft(text(title));
    }

    public static Held draft(Map<String, Object> text) {
        var answer = anna().contentType("application/json").body(text).post(PATH);
        answer.then().statusCode(201);
        return Held.of(answer);
    }

    public static Held scheduled(Held draft) {
        var at = OffsetDateTime.now().plusDays(30).toString();
        return moved(binh(), approved(draft), Map.of("to", "scheduled", "at", at));
    }

    public static Held withdrawn(Held draft) {
        return moved(binh(), published(draft), Map.of("to", "withdrawn", "comment", "Đã lỗi thời"));
    }

    public static Held gone(Held draft) {
        return moved(binh(), published(draft), Map.of("to", "gone", "comment", "Đăng nhầm"));
    }

    public static Held submitted(String title) {
        return moved(anna(), draft(title), "submitted");
    }

    public static Held approved(String title) {
        return approved(draft(title));
    }

    public static Held approved(Held draft) {
        var submitted = moved(anna(), draft, "submitted");
        return moved(binh(), moved(erin(), submitted, "reviewed"), "approved");
    }

    public static Held published(String title) {
        return published(draft(title));
    }

    public static Held published(Held draft) {
        return moved(binh(), approved(draft), "published");
    }

    public static Held moved(RequestSpecification person, Held article, String to) {
        return moved(person, article, Map.of("to", to));
    }

    public static Held moved(RequestSpecification person, Held article, Map<String, Object> transition) {
        var answer = move(person, article, transition);
        answer.then().statusCode(200);
        return Held.of(answer);
    }

    public static Response move(RequestSpecification person, Held article, Map<String, Object> transition) {
        return person.header("If-Match", article.etag())
                .contentType("application/json")
                .body(transition)
                .post(PATH + "/{id}/transitions", article.id());
    }

    public static Response patch(RequestSpecification person, Held article, Object patch) {
        return person.header("If-Match", article.etag())
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(patch)
                .patch(PATH + "/{id}", article.id());
    }

    public static Held patched(RequestSpecification person, Held article, Object patch) {
        var answer = patch(person, article, patch);
        answer.then().statusCode(200);
        return Held.of(answer);
    }

    public static Response delete(RequestSpecification person, Held article) {
        return person.header("If-Match", article.etag()).delete(PATH + "/{id}", article.id());
    }

    /** As it is now. */
    public static Held reread(Held article) {
        var answer = erin().get(PATH + "/{id}", article.id());
        answer.then().statusCode(200);
        return Held.of(answer);
    }
}
