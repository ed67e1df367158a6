package vn.loa.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.loa.problem.ProblemTexts;
import vn.loa.problem.ProblemType;
import vn.loa.problem.Problems;

/** What is the same everywhere, said once: headers, problems, and how staff sign on. */
final class Conventions {
    static final String SIGN_ON = "signOn";

    /** On every answer that caches may keep. */
    static final List<String> CACHED = List.of("Age", "Cache-Control", "ETag", "Surrogate-Key", "Vary");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(400, "BadRequest"),
            Map.entry(401, "Unauthenticated"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "NotFound"),
            Map.entry(406, "NotAcceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(412, "PreconditionFailed"),
            Map.entry(413, "ContentTooLarge"),
            Map.entry(415, "UnsupportedMediaType"),
            Map.entry(422, "UnprocessableContent"),
            Map.entry(428, "PreconditionRequired"),
            Map.entry(429, "TooManyRequests"),
            Map.entry(500, "InternalServerError"),
            Map.entry(503, "ServiceUnavailable"));

    private static final Map<String, String> PARAMETERS = Map.of(
            "id", "Its id",
            "slug", "Its slug, as in its public address",
            "number", "Number of the edition, from 1",
            "validateOnly", "true: only tells what the write would meet, and stores nothing",
            "audience", "Whom it is for",
            "sort", "The order; a minus sign before it turns it round");

    private record Header(String component, boolean required, String description, String example) {}

    private static final Map<String, Header> HEADERS = Map.ofEntries(
            header("Age", "Age", true, "Seconds since the answer was last known to hold (RFC 9111 §5.1)", "0"),
            header("Cache-Control", "CacheControl", true, "Who may keep the answer, and for how long", "no-store"),
            header("Content-Language", "ContentLanguage", true, "Language of title and detail", "vi"),
            header("ETag", "ETag", true, "Strong validator of this representation", "\"7\""),
            header(
                    "ETag-unless-dry-run",
                    "ETagUnlessDryRun",
                    false,
                    "Strong validator of the representation; none where nothing was stored",
                    "\"7\""),
            header("Current-ETag", "CurrentETag", false, "The tag that it has now, where it is known", "\"8\""),
            header(
                    "Idempotency-Replayed",
                    "IdempotencyReplayed",
                    false,
                    "true where this is the first answer to the same Idempotency-Key once more",
                    "true"),
            header(
                    "Last-Modified",
                    "LastModified",
                    true,
                    "When anything that shows here last changed",
                    "Mon, 06 Jun 2022 02:00:00 GMT"),
            header(
                    "Link",
                    "Link",
                    false,
                    "Addresses of the next page and the one before (RFC 8288), where there are such",
                    "</api/v1/articles?cursor=AbC>; rel=\"next\""),
            header("Location", "Location", true, "Where it is", "/api/v1/articles/dich-vu-cong-truc-tuyen"),
            header("Retry-After", "RetryAfter", true, "Seconds to wait", "5"),
            header("Surrogate-Key", "SurrogateKey", true, "The keys by which a shared cache drops it", "articles"),
            header("Vary", "Vary", true, "The request headers that it depends on", "Accept-Encoding"),
            header("WWW-Authenticate", "WwwAuthenticate", true, "How to authenticate", "Bearer"));

    private Conventions() {}

    private static Map.Entry<String, Header> header(
            String name, String component, boolean required, String description, String example) {
        return Map.entry(name, new Header(component, required, description, example));
    }

    static String name(int status) {
        var name = NAMES.get(status);
        if (name == null) {
            throw new IllegalStateException("No name for the problem status " + status);
        }
        return name;
    }

    static ObjectNode parameter(String header) {
        return reference("parameters", header.replace("-", ""));
    }

    /** With a description, as every parameter has one. */
    static ObjectNode described(ObjectNode parameter) {
        var name = parameter.path("name").asText();
        if (!parameter.has("description")) {
            if (!PARAMETERS.containsKey(name)) {
                throw new IllegalStateException("The parameter " + name + " says nothing of itself");
            }
            parameter.put("description", PARAMETERS.get(name));
        }
        if (parameter.path("schema").has("enum")) {
            ((ObjectNode) parameter.get("schema")).put("type", "string");
        }
        var described = parameter
                .objectNode()
                .put("name", name)
                .put("in", parameter.path("in").asText())
                .put("required", parameter.path("required").asBoolean());
        List.of("description", "schema", "example").forEach(member -> {
            if (parameter.has(member)) {
                described.set(member, parameter.get(member));
            }
        });
        return described;
    }

    /** The shared parameters that the paths refer to. */
    static ObjectNode parameters(JsonNode paths) {
        var all = new TreeMap<String, ObjectNode>();
        all.put(
                "IfMatch",
                inHeader(
                        "If-Match",
                        true,
                        "The ETag of the version that you read. 428 without it; 412 when that is no longer the present one",
                        "\"7\""));
        all.put(
                "IfNoneMatch",
                inHeader(
                        "If-None-Match",
                        false,
                        "The ETag that you have: 304 when nothing has changed",
                        "\"1f0a6c6bd4e7c9a2b8d35e4f60718293\""));
        var key = inHeader(
                "Idempotency-Key",
                false,
                "Up to 128 characters of your choice. The same request with the same key is done once within 24 hours, and"
                        + " answered again; 409 while it runs, 422 for another request",
                "5f7a1c1e-7a55-4c6c-9d6e-2f1f1f5f9a10");
        ((ObjectNode) key.get("schema")).put("pattern", "^[\\x21-\\x7E]{1,128}$");
        all.put("IdempotencyKey", key);
        all.put(
                "AcceptLanguage",
                inHeader(
                        "Accept-Language",
                        false,
                        "Language of texts that Loa itself says, and of an article where it has several: vi (also when"
                                + " absent) or en",
                        "vi"));
        return only(all, paths, "parameters");
    }

    private static ObjectNode inHeader(String name, boolean required, String description, String example) {
        var parameter = JSON.createObjectNode()
                .put("name", name)
                .put("in", "header")
                .put("required", required)
                .put("description", description);
        parameter.putObject("schema").put("type", "string");
        return parameter.put("example", example);
    }

    static ObjectNode header(String name) {
        return reference("headers", HEADERS.get(name).component());
    }

    /** The shared headers that the trees refer to. */
    static ObjectNode headers(JsonNode... trees) {
        var all = new TreeMap<String, ObjectNode>();
        HEADERS.values().forEach(header -> {
            var described = JSON.createObjectNode()
                    .put("description", header.description())
                    .put("required", header.required());
            described.putObject("schema").put("type", "string");
            all.put(header.component(), described.put("example", header.example()));
        });
        var both = JSON.createArrayNode();
        Arrays.stream(trees).forEach(both::add);
        return only(all, both, "headers");
    }

    static ObjectNode securitySchemes() {
        var schemes = JSON.createObjectNode();
        schemes.putObject(SIGN_ON)
                .put("type", "openIdConnect")
                .put(
                        "description",
                        "A bearer token of the realm; its roles decide. This address leads to the realm's own.")
                .put("openIdConnectUrl", "/api/docs/openid-configuration");
        return schemes;
    }

    static ObjectNode problem(int status) {
        var types = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .toList();
        var answer = JSON.createObjectNode()
                .put(
                        "description",
                        types.stream()
                                .map(type -> "`" + type.code() + "`: " + ProblemTexts.title(Locale.ENGLISH, type))
                                .collect(Collectors.joining("; ")));
        var headers = answer.putObject("headers");
        headers.set("Cache-Control", header("Cache-Control"));
        headers.set("Content-Language", header("Content-Language"));
        switch (status) {
            case 401 -> headers.set("WWW-Authenticate", header("WWW-Authenticate"));
            case 412 -> headers.set("ETag", header("Current-ETag"));
            case 429, 503 -> headers.set("Retry-After", header("Retry-After"));
            default -> {
                // nothing more
            }
        }
        var media = answer.putObject("content").putObject(Problems.MEDIA_TYPE);
        media.set("schema", reference("schemas", "Problem"));
        var examples = media.putObject("examples");
        types.forEach(type -> examples.putObject(type.code()).set("value", example(type)));
        return answer;
    }

    private static ObjectNode example(ProblemType type) {
        var vietnamese = Locale.forLanguageTag("vi");
        var arguments =
                switch (type) {
                    case INVALID_JSON -> new Object[] {"/title"};
                    case UNKNOWN_FIELD -> new Object[] {"/titel"};
                    case INVALID_PARAMETER, UNKNOWN_PARAMETER -> new Object[] {"limit"};
                    case INVALID_HEADER -> new Object[] {"If-Match"};
                    case WRONG_STATE -> new Object[] {"draft", "published"};
                    case DUPLICATE -> new Object[] {"/slug"};
                    case INVALID_CONTENT -> new Object[] {"/title"};
                    case GONE -> new Object[] {"Bài viết có thông tin cá nhân đã được gỡ bỏ."};
                    default -> new Object[] {};
                };
        var problem = JSON.createObjectNode()
                .put("type", "/problems/" + type.code())
                .put("title", ProblemTexts.title(vietnamese, type))
                .put("status", type.status())
                .put("detail", ProblemTexts.text(vietnamese, type.code() + ".detail", arguments))
                .put("code", type.code());
        if (type == ProblemType.INVALID_CONTENT) {
            problem.putArray("errors")
                    .addObject()
                    .put("pointer", "/title")
                    .put("code", "required")
                    .put("detail", ProblemTexts.field(vietnamese, "required", List.of()));
        }
        problem.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        if (type == ProblemType.IN_USE) {
            problem.putArray("usedBy")
                    .addObject()
                    .put("kind", "article")
                    .put("id", "018f2a3c-5b7d-7c1e-9a40-2f6d1c0b7e11")
                    .put("name", "Nộp hồ sơ trực tuyến, không cần đến trụ sở");
        }
        if (type == ProblemType.STALE_VERSION) {
            problem.put("currentETag", "\"8\"");
            problem.putObject("changedBy")
                    .put("id", "0b9f0d5e-2c1a-4b53-9a53-1f1c3c1d7d11")
                    .put("name", "Trần Thị Bình");
            problem.put("changedAt", "2022-06-06T02:00:00Z");
        }
        return problem;
    }

    private static ObjectNode reference(String kind, String name) {
        return JSON.createObjectNode().put("$ref", "#/components/" + kind + "/" + name);
    }

    private static ObjectNode only(Map<String, ObjectNode> all, JsonNode tree, String kind) {
        var prefix = "#/components/" + kind + "/";
        var used = new TreeSet<>(tree.findValuesAsText("$ref"));
        var kept = JSON.createObjectNode();
        all.forEach((name, value) -> {
            if (used.contains(prefix + name)) {
                kept.set(name, value);
            }
        });
        return kept;
    }
}
