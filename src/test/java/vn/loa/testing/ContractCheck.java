package vn.loa.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import vn.loa.problem.ProblemType;

/** Holds one exchange against the committed contracts. */
final class ContractCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final Set<Integer> NOTHING_THERE = Set.of(404, 405);

    private ContractCheck() {}

    /**
     * What was asked and answered.
     *
     * @param query names of the query parameters that were sent
     * @param header value of an answer's header; null where it has none
     */
    record Exchange(
            String method, String path, Set<String> query, int status, Function<String, String> header, byte[] body) {

        String contentType() {
            var type = header.apply("Content-Type");
            return type == null ? "" : type.split(";")[0].strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return method + " " + path + " → " + status;
        }
    }

    /** Everything about the exchange that the contracts do not say. */
    static List<String> violations(Exchange exchange) {
        if (exchange.method().equals("OPTIONS")
                && Contract.all().stream().anyMatch(contract -> contract.hasPath(exchange.path()))) {
            return options(exchange);
        }
        // HEAD is GET without the body (RFC 9110 §9.3.2); no contract has it beside GET.
        var method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
        return Contract.all().stream()
                .flatMap(contract -> contract.find(method, exchange.path()).stream())
                .findFirst()
                .map(operation -> held(exchange, operation))
                .orElseGet(() -> unknown(exchange));
    }

    /** Every path answers OPTIONS (RFC 9110 §9.3.7) with its methods and nothing else; no contract has it. */
    private static List<String> options(Exchange exchange) {
        var found = new ArrayList<String>();
        if (exchange.status() != 200 && exchange.status() != 204) {
            found.add("OPTIONS is answered by 200 or 204");
        }
        if (exchange.header().apply("Allow") == null) {
            found.add("OPTIONS is answered with the header Allow, which is missing");
        }
        if (exchange.body().length > 0) {
            found.add("OPTIONS is answered with no body");
        }
        return found;
    }

    private static List<String> unknown(Exchange exchange) {
        if (!NOTHING_THERE.contains(exchange.status())) {
            return List.of("no contract has this operation, and it is not answered by 404 or 405");
        }
        var found = new ArrayList<String>();
        if (!exchange.contentType().equals(PROBLEM)) {
            found.add("content type " + exchange.contentType() + " instead of " + PROBLEM);
        } else if (!exchange.method().equals("HEAD")) {
            var contract = Contract.all().get(0);
            var body = json(exchange, found);
            found.addAll(contract.problemErrors(body));
            found.addAll(problem(exchange, body));
        }
        return found;
    }

    private static List<String> held(Exchange exchange, Contract.Operation operation) {
        var found = new ArrayList<String>();
        var answer = operation.answer(exchange.status()).orElse(null);
        if (answer == null) {
            found.add(operation.id() + " does not document the status " + exchange.status());
            return found;
        }
        answer.requiredHeaders().stream()
                .filter(name -> exchange.header().apply(name) == null)
                .forEach(name -> found.add(operation.id() + " documents the header " + name + ", which is missing"));
        var mediaTypes = answer.mediaTypes();
        if (mediaTypes.isEmpty()) {
            if (exchange.body().length > 0) {
                found.add(operation.id() + " documents no body");
            }
            return found;
        }
        if (!mediaTypes.contains(exchange.contentType())) {
            found.add(operation.id() + " documents " + mediaTypes + ", not " + exchange.contentType());
            return found;
        }
        if (exchange.method().equals("HEAD")) {
            return found;
        }
        var whole = operation.hasParameter("fields") && !exchange.query().contains("fields");
        var schema = answer.schema(exchange.contentType(), whole);
        if (exchange.contentType().endsWith("json")) {
            var body = json(exchange, found);
            found.addAll(operation.contract().errors(schema, body));
            if (exchange.contentType().equals(PROBLEM)) {
                found.addAll(problem(exchange, body));
            }
        }
        return found;
    }

    private static List<String> problem(Exchange exchange, JsonNode body) {
        var found = new ArrayList<String>();
        var code = body.path("code").asText();
        if (body.path("status").asInt() != exchange.status()) {
            found.add("the problem says status " + body.path("status") + ", the answer " + exchange.status());
        }
        if (!body.path("type").asText().equals("/problems/" + code)) {
            found.add("the type " + body.path("type") + " does not fit the code " + code);
        }
        if (Arrays.stream(ProblemType.values())
                .noneMatch(type -> type.code().equals(code) && type.status() == exchange.status())) {
            found.add("no problem has the code " + code + " with the status " + exchange.status());
        }
        return found;
    }

    private static JsonNode json(Exchange exchange, List<String> found) {
        var text = new String(exchange.body(), StandardCharsets.UTF_8);
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            found.add("the body is not JSON: " + text);
            return JSON.missingNode();
        }
    }
}
