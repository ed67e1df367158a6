package vn.loa.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.loa.http.MergePatch;
import vn.loa.identity.Roles;

/** Adds to every operation what the conventions make true of it, and nobody has to write at each of them. */
final class Operations {
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
    private static final String JSON = "application/json";
    /** The representations that are changed with If-Match. */
    private static final Set<String> TAGGED = Set.of(
            "Article",
            "Organisation",
            "Topic",
            "Document",
            "Abbreviation",
            "Holiday",
            "DeadlineRule",
            "FeedbackCase",
            "FeedbackRedaction");

    private final Plane plane;
    private final Schemas schemas;
    private final Examples examples;
    private final Map<String, Method> methods = new HashMap<>();
    private final Set<String> tags = new TreeSet<>();
    private final Set<Integer> problems = new TreeSet<>();

    Operations(Plane plane, Schemas schemas, Collection<Class<?>> classes) {
        this.plane = plane;
        this.schemas = schemas;
        this.examples = Examples.of(plane);
        classes.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .forEach(this::remember);
    }

    private void remember(Method method) {
        var id = method.getAnnotation(Operation.class).operationId();
        var other = methods.put(id, method);
        if (other != null) {
            throw new IllegalStateException("Two operations " + id + ": " + method + " and " + other);
        }
    }

    ObjectNode complete(ObjectNode item) {
        var complete = item.objectNode();
        METHODS.stream()
                .filter(item::has)
                .forEach(method ->
                        complete.set(method, new Completion(method, (ObjectNode) item.get(method)).operation()));
        return complete;
    }

    Set<String> tags() {
        return tags;
    }

    /** Shared answers for every problem status that some operation can give. */
    ObjectNode usedProblems() {
        var used = schemas.reference("").objectNode();
        var byName = new TreeMap<String, ObjectNode>();
        problems.forEach(status -> byName.put(Conventions.name(status), Conventions.problem(status)));
        byName.forEach(used::set);
        return used;
    }

    /** One operation on the way to its whole truth. */
    private final class Completion {
        private final String method;
        private final ObjectNode found;
        private final Method code;
        private final ObjectNode operation;

        Completion(String method, ObjectNode found) {
            this.method = method;
            this.found = found;
            this.code = methods.get(found.path("operationId").asText());
            if (code == null) {
                throw new IllegalStateException("No @Operation with this id: " + found);
            }
            this.operation = found.objectNode();
        }

        ObjectNode operation() {
            operation.set("operationId", found.get("operationId"));
            operation.set("summary", found.get("summary"));
            var description = description();
            if (!description.isEmpty()) {
                operation.put("description", description);
            }
            operation.set("tags", found.get("tags"));
            found.path("tags").forEach(tag -> tags.add(tag.asText()));
            if (plane.isStaff()) {
                operation.putArray("security").addObject().putArray(Conventions.SIGN_ON);
                var roles = operation.putArray("x-roles");
                roles().forEach(roles::add);
            }
            parameters();
            requestBody();
            answers();
            return operation;
        }

        private String description() {
            var own = found.path("description").asText("");
            if (!plane.isStaff()) {
                return own;
            }
            var roles =
                    isForAnyRole() ? "For everybody who is signed on." : "Roles: " + String.join(", ", roles()) + ".";
            return own.isEmpty() ? roles : own + "\n\n" + roles;
        }

        private boolean isForAnyRole() {
            return annotation(RolesAllowed.class) == null;
        }

        private Collection<String> roles() {
            if (isForAnyRole()) {
                return new TreeSet<>(Roles.ALL);
            }
            var roles = new TreeSet<String>();
            for (var role : annotation(RolesAllowed.class).value()) {
                roles.addAll(role.equals(Roles.READER) ? Roles.READERS : Set.of(role));
            }
            return roles;
        }

        private <A extends java.lang.annotation.Annotation> A annotation(Class<A> type) {
            var own = code.getAnnotation(type);
            return own == null ? code.getDeclaringClass().getAnnotation(type) : own;
        }

        private void parameters() {
            var parameters = operation.putArray("parameters");
            for (var place : List.of("path", "query")) {
                found.path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals(place)) {
                        parameters.add(Conventions.described((ObjectNode) parameter));
                    }
                });
            }
            found.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("header")
                        && !parameter.path("name").asText().equals("If-Match")) {
                    parameters.add(Conventions.described((ObjectNode) parameter));
                }
            });
            if (needsIfMatch()) {
                parameters.add(Conventions.parameter("If-Match"));
            }
            if (method.equals("post")) {
                parameters.add(Conventions.parameter("Idempotency-Key"));
            }
            if (isCached()) {
                parameters.add(Conventions.parameter("If-None-Match"));
            }
            parameters.add(Conventions.parameter("Accept-Language"));
        }

        private void requestBody() {
            if (!hasBody()) {
                return;
            }
            var body = (ObjectNode) found.get("requestBody").deepCopy();
            body.put("required", true);
            var content = (ObjectNode) body.get("content");
            if (content.has("*/*")) {
                content.set(JSON, content.remove("*/*"));
            }
            content.properties().forEach(media -> {
                var described = (ObjectNode) media.getValue();
                if (media.getKey().equals(MergePatch.MEDIA_TYPE)) {
                    var draft = described.at("/schema/$ref").asText().replace(Schemas.PREFIX, "");
                    described.set("schema", schemas.reference(schemas.patchOf(draft)));
                }
                examples.request(id(), media.getKey()).forEach(described::set);
            });
            operation.set("requestBody", body);
        }

        private void answers() {
            var answers = new TreeMap<String, ObjectNode>();
            found.path("responses").properties().forEach(answer -> {
                if (Integer.parseInt(answer.getKey()) < 400) {
                    answers.put(answer.getKey(), success(answer.getKey(), (ObjectNode) answer.getValue()));
                }
            });
            if (isCached()) {
                answers.put("304", notModified());
            }
            possibleProblems().forEach(status -> {
                problems.add(status);
                answers.put(
                        Integer.toString(status),
                        found.objectNode().put("$ref", "#/components/responses/" + Conventions.name(status)));
            });
            var responses = operation.putObject("responses");
            answers.forEach(responses::set);
        }

        private ObjectNode success(String status, ObjectNode answer) {
            var complete = answer.deepCopy();
            complete.remove("content");
            complete.remove("headers");
            if (complete.path("description").asText("OK").equals("OK")) {
                complete.put("description", "As asked for");
            }
            var headers = complete.putObject("headers");
            headersOf(status, answer)
                    .forEach(name -> headers.set(name.startsWith("ETag") ? "ETag" : name, Conventions.header(name)));
            answer.path("headers").properties().forEach(header -> headers.set(header.getKey(), header.getValue()));
            if (answer.has("content")) {
                var content = complete.putObject("content");
                answer.get("content").properties().forEach(media -> {
                    var described = (ObjectNode) media.getValue().deepCopy();
                    var reference = described.at("/schema/$ref").asText("").replace(Schemas.PREFIX, "");
                    if (hasParameter("fields") && !reference.isEmpty()) {
                        described.set("schema", schemas.wholeOrPart(reference));
                    }
                    examples.answer(id(), status, media.getKey()).forEach(described::set);
                    content.set(media.getKey().equals("*/*") ? JSON : media.getKey(), described);
                });
            }
            if (headers.isEmpty()) {
                complete.remove("headers");
            }
            return complete;
        }

        private Collection<String> headersOf(String status, ObjectNode answer) {
            var names = new TreeSet<String>();
            if (plane.isStaff()) {
                names.add("Cache-Control");
                if (isPage(answer)) {
                    names.add("Link");
                }
                if (answersWithTag(answer)) {
                    names.add(mayBeDryRun(answer) ? "ETag-unless-dry-run" : "ETag");
                }
            } else if (isCached() && status.equals("200")) {
                names.addAll(Conventions.CACHED);
                if (isPage(answer)) {
                    names.add("Link");
                }
            }
            if (method.equals("post")) {
                names.add("Idempotency-Replayed");
            }
            if (status.equals("201") || status.equals("202")) {
                names.add("Location");
            }
            return names;
        }

        /** What If-Match can be asked for is answered with its tag, wherever it is answered. */
        private boolean answersWithTag(ObjectNode answer) {
            return answer.findValuesAsText("$ref").stream()
                    .anyMatch(reference -> TAGGED.contains(reference.replace(Schemas.PREFIX, "")));
        }

        private boolean mayBeDryRun(ObjectNode answer) {
            return answer.findValuesAsText("$ref").contains(Schemas.PREFIX + "Assessment");
        }

        private boolean isPage(ObjectNode answer) {
            return answer.findValuesAsText("$ref").stream().anyMatch(reference -> reference.endsWith("Page"));
        }

        private ObjectNode notModified() {
            var answer = found.objectNode().put("description", "You have it: the tag that you sent is the present one");
            var headers = answer.putObject("headers");
            Conventions.CACHED.forEach(name -> headers.set(name, Conventions.header(name)));
            return answer;
        }

        private Set<Integer> possibleProblems() {
            var statuses = new TreeSet<>(Set.of(400, 500, 503));
            if (!method.equals("delete")) {
                statuses.add(406);
            }
            if (plane.isStaff()) {
                statuses.addAll(isForAnyRole() ? Set.of(401) : Set.of(401, 403));
            }
            if (hasIn("path")) {
                statuses.add(404);
            }
            if (!method.equals("get")) {
                statuses.add(409);
            }
            if (method.equals("post")) {
                statuses.add(422);
            }
            if (hasBody()) {
                statuses.addAll(Set.of(413, 415, 422));
            }
            if (needsIfMatch()) {
                statuses.addAll(Set.of(412, 428));
            }
            found.path("responses").properties().stream()
                    .map(answer -> Integer.parseInt(answer.getKey()))
                    .filter(status -> status >= 400)
                    .forEach(statuses::add);
            return statuses;
        }

        private boolean hasBody() {
            return found.has("requestBody");
        }

        private boolean needsIfMatch() {
            return hasParameter("If-Match");
        }

        /** Public answers that are put together as bytes go out through Answers, with validators. */
        private boolean isCached() {
            return annotation(PermitAll.class) != null
                    && code.getGenericReturnType().getTypeName().contains("byte[]");
        }

        private boolean hasParameter(String name) {
            return has("name", name);
        }

        private boolean hasIn(String place) {
            return has("in", place);
        }

        private boolean has(String member, String value) {
            for (JsonNode parameter : found.path("parameters")) {
                if (parameter.path(member).asText().equals(value)) {
                    return true;
                }
            }
            return false;
        }

        private String id() {
            return found.path("operationId").asText();
        }
    }
}
