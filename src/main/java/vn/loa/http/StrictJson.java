package vn.loa.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.VietnameseText;

/**
 * JSON as the contract says it and nothing beside: no unknown or doubled field, no number where a text belongs, and
 * every text that comes in is valid Unicode in NFC.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    /** After the framework's own modules: of two that read the same type, the one registered last does. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // the builder that replaces it makes a new mapper; this one is the framework's
    public void customize(ObjectMapper json) {
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.setEnumNamingStrategy(EnumNamingStrategies.KEBAB_CASE);
        json.setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.registerModule(new SimpleModule("loa-text")
                .addDeserializer(String.class, new TextDeserializer())
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, CalendarText::day))
                .addDeserializer(OffsetDateTime.class, new FromText<>(OffsetDateTime.class, CalendarText::time))
                .addDeserializer(UUID.class, new FromText<>(UUID.class, QueryValues::uuid)));
    }

    private static final class TextDeserializer extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1;

        TextDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getText();
            if (VietnameseText.hasLoneSurrogate(text)) {
                throw Problem.of(ProblemType.INVALID_JSON, FieldError.of(pointer(parser), "invalid-characters"));
            }
            return VietnameseText.normalise(text);
        }

        private static String pointer(JsonParser parser) {
            return parser.getParsingContext().pathAsPointer().toString();
        }
    }

    /** Takes one way of writing a value; Jackson's own takes numbers and arrays for times, and Base64 for ids. */
    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Class<T> type;
        private final transient Function<String, T> read;

        FromText(Class<T> type, Function<String, T> read) {
            super(type);
            this.type = type;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            try {
                return read.apply(parser.getText());
            } catch (IllegalArgumentException unreadable) {
                return type.cast(context.handleWeirdStringValue(type, parser.getText(), "not as the contract has it"));
            }
        }
    }
}
