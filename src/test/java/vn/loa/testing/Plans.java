package vn.loa.testing;

import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.plan;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.loa.identity.Roles;

/** Plans made the way people make them: through the API. */
public final class Plans {
    public static final String PATH = "/api/manage/v1/plans";
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Plans() {}

    /** A plan as a test holds it in hand. */
    public record Held(String id, String slug, String etag) {
        static Held of(Response answer) {
            return new Held(answer.path("id"), answer.path("slug"), answer.header("ETag"));
        }
    }

    /** An item as a test holds it in hand. */
    public record Item(String plan, String id, String etag) {
        public String path() {
            return PATH + "/" + plan + "/items/" + id;
        }
    }

    public static Map<String, Object> text(String title) {
        var text = new HashMap<String, Object>();
        text.put("title", title);
        text.put("year", TODAY.getYear());
        text.put("organisation", Library.organisation(unique("Sở")));
        text.put("objectives", List.of("Người dân nắm được quy trình giải quyết thủ tục hành chính"));
        return text;
    }

    /** Of the present year, from its first day to its last. */
    public static Map<String, Object> item(String title) {
        var item = new HashMap<String, Object>();
        item.put("title", title);
        item.put("topics", List.of(Library.topic("Chủ đề")));
        item.put("forms", List.of("portal"));
        item.put("audiences", List.of("citizens"));
        item.put("leadUnit", Library.organisation(unique("Văn phòng")));
        item.put("from", TODAY.withDayOfYear(1).toString());
        item.put("to", TODAY.withMonth(12).withDayOfMonth(31).toString());
        item.put("product", "bài viết");
        item.put("quantity", 2);
        return item;
    }

    public static Map<String, Object> with(Map<String, Object> text, String member, Object value) {
        var changed = new HashMap<>(text);
        changed.put(member, value);
        return changed;
    }

    public static Held draft(String title) {
        return draft(text(title));
    }

    public static Held draft(Map<String, Object> text) {
        var answer = Library.post("plans", text);
        answer.then().statusCode(201);
        return Held.of(answer);
    }

    /** With the document that it is issued as. */
    public static Map<String, Object> issued(String title) {
        var text = text(title);
        text.put("document", document((String) text.get("organisation")));
        return text;
    }

    public static String document(String issuer) {
        return Library.document(Map.of(
                "symbol",
                Library.symbol().replaceAll("/.*", "/KH-SKHCN"),
                "type",
                "Kế hoạch",
                "issuer",
                issuer,
                "issued",
                TODAY.withDayOfYear(1).toString(),
                "abstract",
                "Tuyên truyền cải cách hành chính"));
    }

    public static Response add(Held plan, Map<String, Object> item) {
        return Library.post("plans/" + plan.id() + "/items", item);
    }

    public static Item added(Held plan, Map<String, Object> item) {
        var answer = add(plan, item);
        answer.then().statusCode(201);
        return new Item(plan.id(), answer.path("id"), answer.header("ETag"));
    }

    public static Response patch(RequestSpecification person, Item item, Object patch) {
        return person.header("If-Match", item.etag())
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(patch)
                .patch(item.path());
    }

    public static Item patched(Item item, Object patch) {
        var answer = patch(plan(), item, patch);
        answer.then().statusCode(200);
        return new Item(item.plan(), item.id(), answer.header("ETag"));
    }

    public static Response patch(RequestSpecification person, Held plan, Object patch) {
        return person.header("If-Match", plan.etag())
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(patch)
                .patch(PATH + "/{id}", plan.id());
    }

    public static Held patched(Held plan, Object patch) {
        var answer = patch(plan(), plan, patch);
        answer.then().statusCode(200);
        return Held.of(answer);
    }

    public static Response move(RequestSpecification person, Held plan, Map<String, Object> transition) {
        return person.header("If-Match", plan.etag())
                .contentType("application/json")
                .body(transition)
                .post(PATH + "/{id}/transitions", plan.id());
    }

    public static Held moved(RequestSpecification person, Held plan, String to) {
        var answer = move(person, plan, Map.of("to", to));
        answer.then().statusCode(200);
        return Held.of(answer);
    }

    public static Held approved(Held draft) {
        return moved(binh(), moved(plan(), reread(draft), "submitted"), "approved");
    }

    /** As it is now. */
    public static Held reread(Held plan) {
        var answer = get(plan);
        answer.then().statusCode(200);
        return Held.of(answer);
    }

    public static Response get(Held plan) {
        return as("otto", Roles.AUDITOR).get(PATH + "/{id}", plan.id());
    }

    public static Response get(Item item) {
        return as("otto", Roles.AUDITOR).get(item.path());
    }

    public static Response progress(Held plan) {
        return as("otto", Roles.AUDITOR).get(PATH + "/{id}/progress", plan.id());
    }

    public static Response prove(Item item, Map<String, Object> evidence) {
        return plan().contentType("application/json").body(evidence).post(item.path() + "/evidence");
    }

    public static Response proveBy(Item item, Articles.Held article) {
        return prove(item, Map.of("kind", "article", "article", article.id()));
    }
}
