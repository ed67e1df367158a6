package vn.loa.http;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** The strong validator of a staff resource (RFC 9110 §8.8.3): its version. */
public record EntityTag(long version) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E]*\"");
    private static final Pattern OURS = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    /**
     * What an If-Match header asks for.
     *
     * @throws Problem 428 where it is absent or {@code *}, which would let a caller overwrite what it never read; 400
     *     where it is no entity tag. A weak or foreign tag, or a list of several, matches no version.
     */
    public static EntityTag required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED);
        }
        for (var tag : ifMatch.split(",", -1)) {
            if (!TAG.matcher(tag.strip()).matches()) {
                throw Problem.of(ProblemType.INVALID_HEADER, FieldError.of("If-Match", "malformed"));
            }
        }
        var ours = OURS.matcher(ifMatch.strip());
        return new EntityTag(ours.matches() ? Long.parseLong(ours.group(1)) : -1);
    }

    /** @throws Problem 412 with the current tag, who made it and when, unless this is the current version */
    public void requireCurrent(long current, Object changedBy, Instant changedAt) {
        if (version != current) {
            throw Problem.of(ProblemType.STALE_VERSION)
                    .with("currentETag", new EntityTag(current).toString())
                    .with("changedBy", changedBy)
                    .with("changedAt", changedAt);
        }
    }

    public <T> RestResponse<T> on(T entity) {
        return ResponseBuilder.ok(entity).header("ETag", toString()).build();
    }

    @Override
    public String toString() {
        return "\"" + version + "\"";
    }
}
