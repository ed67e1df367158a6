package vn.loa.testing;

import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Plans.TODAY;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Activities recorded the way people record them: through the API. */
public final class Activities {
    public static final String PATH = "/api/manage/v1/activities";

    private Activities() {}

    /** One that took place today. */
    public static Map<String, Object> training() {
        var text = new HashMap<String, Object>();
        text.put("kind", "training-class");
        text.put("title", unique("Lớp tập huấn"));
        text.put("audiences", List.of("officials"));
        text.put("from", TODAY.toString());
        text.put("unit", Library.organisation(unique("Sở")));
        text.put("place", "Hội trường Sở");
        text.put("participants", List.of(Map.of("audience", "officials", "number", 42)));
        return text;
    }

    public static Response record(Map<String, Object> activity) {
        return Library.post("activities", activity);
    }

    public static String recorded(Map<String, Object> activity) {
        var answer = record(activity);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    /** With the tag that it has now. */
    public static Response replace(String id, Map<String, Object> activity) {
        return plan().header("If-Match", Library.get("activities", id).header("ETag"))
                .contentType("application/json")
                .body(activity)
                .put(PATH + "/{id}", id);
    }

    public static Response prove(Plans.Item item, String activity) {
        return Plans.prove(item, Map.of("kind", "activity", "activity", activity));
    }
}
