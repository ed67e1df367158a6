package vn.loa.job;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import vn.loa.problem.JsonProblems;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** The elements of a JSON array. */
final class JsonRows implements Rows {
    private final JsonParser parser;
    /** One element after the other: what follows one is no mistake. */
    private final ObjectReader elements;

    private int number;

    JsonRows(Reader reader, ObjectMapper json) throws IOException {
        this.parser = json.createParser(reader);
        this.elements = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw Problem.of(ProblemType.INVALID_JSON, "/");
            }
        } catch (JsonProcessingException unreadable) {
            throw JsonProblems.of(unreadable);
        }
    }

    @Override
    public Optional<Row> next() throws IOException {
        try {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                if (parser.nextToken() != null) {
                    throw Problem.of(ProblemType.INVALID_JSON, "/");
                }
                return Optional.empty();
            }
            number++;
            JsonNode element = elements.readValue(parser);
            return Optional.of(
                    element instanceof ObjectNode fields
                            ? new Row(number, fields, null)
                            : new Row(number, null, "wrong-type"));
        } catch (JsonProcessingException unreadable) {
            throw JsonProblems.of(unreadable);
        }
    }
}
