package vn.loa.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.provider.Arguments;

/** The vectors of golden/text.json. */
public final class GoldenText {

    private GoldenText() {}

    /** Pairs of the text and what is expected of it. */
    static Stream<Arguments> of(String kind) {
        return of(kind, kind);
    }

    /** Pairs of the text and the member that says what is expected of it. */
    static Stream<Arguments> of(String kind, String member) {
        return vectors(kind)
                .map(vector -> Arguments.of(
                        vector.get("text").asText(), vector.get(member).asText()));
    }

    /** Words in the order of a dictionary. */
    public static List<String> sorted() {
        return vectors("sorted").map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> vectors(String kind) {
        try (var file = GoldenText.class.getResourceAsStream("/golden/text.json")) {
            JsonNode vectors = new ObjectMapper().readTree(file).get(kind);
            return StreamSupport.stream(vectors.spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
