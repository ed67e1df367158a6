package vn.loa.testing;

import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** Articles made the way people make them: through the API. */
public final class Articles {
    private static final String PATH = "/api/manage/v1/articles";

    private Articles() {}

    /** An article as a test holds it in hand. */
    public record Held(String id, String slug, String etag) {
        static Held of(Response answer) {
            return new Held(answer.path("id"), answer.path("slug"), answer.header("ETag"));
        }
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
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(PATH + "/{id}", article.id());
    }

    public static Held patched(RequestSpecification person, Held article, Object patch) {
        var answer = patch(person, article, patch);
        answer.then().statusCode(200);
        return Held.of(answer);
    }

    /** As it is now. */
    public static Held reread(Held article) {
        var answer = erin().get(PATH + "/{id}", article.id());
        answer.then().statusCode(200);
        return Held.of(answer);
    }
}
