package vn.loa.problem;

import java.util.Arrays;
import java.util.Optional;
import vn.loa.text.Kebab;

/**
 * Everything Loa may answer instead of what was asked for: one code, one status. Codes are never renamed; titles and
 * details are in {@code problems.properties} and {@code problems_vi.properties} under the code.
 */
public enum ProblemType {
    INVALID_JSON(400),
    INVALID_FILE(400),
    UNKNOWN_FIELD(400),
    INVALID_PARAMETER(400),
    UNKNOWN_PARAMETER(400),
    INVALID_CURSOR(400),
    INVALID_HEADER(400),
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_OWNER(403),
    FOUR_EYES(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    WRONG_STATE(409),
    UNCONFIRMED_EMERGENCY(409),
    DUPLICATE(409),
    IN_USE(409),
    NOTHING_EXPIRED(409),
    REQUEST_IN_PROGRESS(409),
    GONE(410),
    STALE_VERSION(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_CONTENT(422),
    NOT_READY(422),
    TOO_COMPLEX(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    IDENTITY_PROVIDER_UNAVAILABLE(503),
    UNAVAILABLE(503);

    private final int status;
    private final String code;

    ProblemType(int status) {
        this.status = status;
        this.code = Kebab.of(this);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    static Optional<ProblemType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** The type for a status that the framework chose; what has no type of its own is a bad request or a fault of ours. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
