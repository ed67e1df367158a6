package vn.loa.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.Kebab;
import vn.loa.text.VietnameseText;

/**
 * Reads query parameters, and names the one that cannot be read; the framework answers 404 there. In a path the same
 * value is indeed something that is not there.
 */
@Provider
class QueryValues implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked") // each branch has looked at the class it is asked for
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == UUID.class) {
            return (ParamConverter<T>) reading(annotations, "not-a-uuid", QueryValues::uuid);
        }
        if (type == LocalDate.class) {
            return (ParamConverter<T>) reading(annotations, "not-a-date", CalendarText::day);
        }
        if (type == OffsetDateTime.class) {
            return (ParamConverter<T>) reading(annotations, "not-a-time", CalendarText::time);
        }
        if (type == Boolean.class || type == boolean.class) {
            return (ParamConverter<T>) reading(annotations, "not-a-boolean", QueryValues::bool);
        }
        if (type == String.class) {
            return (ParamConverter<T>) reading(
                    annotations, "invalid-characters", isPath(annotations) ? QueryValues::exact : QueryValues::text);
        }
        if (type.isEnum()) {
            return kebab(annotations, type);
        }
        return null;
    }

    static UUID uuid(String text) {
        var value = UUID.fromString(text);
        if (!value.toString().equalsIgnoreCase(text)) { // fromString takes 1-1-1-1-1
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static Boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    /** A percent-encoded query that is not UTF-8 arrives with replacement characters. */
    private static String text(String text) {
        if (text.indexOf('\uFFFD') >= 0 || VietnameseText.hasLoneSurrogate(text)) {
            throw new IllegalArgumentException(text);
        }
        return VietnameseText.normalise(text);
    }

    /** An address has one spelling: what would have to be mended first leads nowhere. */
    private static String exact(String text) {
        if (!text(text).equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static boolean isPath(Annotation[] annotations) {
        return Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
    }

    private static <T> ParamConverter<T> kebab(Annotation[] annotations, Class<T> type) {
        var names = Arrays.stream(type.getEnumConstants())
                .map(constant -> Kebab.of((Enum<?>) constant))
                .toList();
        return reading(
                annotations,
                "unknown-value",
                text -> type.getEnumConstants()[index(names.indexOf(text))],
                String.join(", ", names));
    }

    private static int index(int found) {
        if (found < 0) {
            throw new IllegalArgumentException();
        }
        return found;
    }

    private static <T> ParamConverter<T> reading(
            Annotation[] annotations, String code, Function<String, T> read, Object... arguments) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                if (text == null) {
                    return null;
                }
                try {
                    return read.apply(text);
                } catch (IllegalArgumentException unreadable) {
                    throw refusal(annotations, code, arguments);
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }

    private static RuntimeException refusal(Annotation[] annotations, String code, Object... arguments) {
        for (var annotation : annotations) {
            if (annotation instanceof PathParam) {
                return new NotFoundException();
            }
            if (annotation instanceof QueryParam query) {
                // Only a WebApplicationException leaves a converter as it is; the mapper unwraps it.
                return new BadRequestException(
                        Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of(query.value(), code, arguments)));
            }
        }
        return new BadRequestException();
    }
}
