package vn.loa.answer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer as this caller gets it: whole, compressed, or 304 where the caller has it.
 *
 * @param body null with 304 and to HEAD
 */
record Reply(int status, List<Map.Entry<String, String>> headers, Buffer body) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern GZIP =
            Pattern.compile("(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)");

    /**
     * @param age since when the answer is not known to have been true; zero when it has just been made
     * @param nextChangeAt when anything is known to change next, which the answer may not know of; null for never
     */
    static Reply of(
            Answer answer,
            HttpServerRequest request,
            DeliveryConfig config,
            Instant now,
            Duration age,
            Instant nextChangeAt) {
        var gzip = answer.isCompressible() && acceptsGzip(request);
        var tag = answer.tag(gzip);
        var known = isKnown(request, tag, answer.modifiedAt(), now);
        var headers = new ArrayList<Map.Entry<String, String>>(10);
        if (!known) {
            headers.add(Map.entry("Content-Type", answer.form().contentType()));
            headers.addAll(answer.form().headers());
        }
        if (gzip) {
            headers.add(Map.entry("Content-Encoding", "gzip"));
        }
        if (answer.modifiedAt() != null) {
            headers.add(Map.entry("Last-Modified", HTTP_DATE.format(answer.modifiedAt())));
        }
        if (answer.link() != null) {
            headers.add(Map.entry("Link", answer.link()));
        }
        headers.add(Map.entry("ETag", tag));
        headers.add(Map.entry("Cache-Control", freshness(config, earlier(answer.nextChangeAt(), nextChangeAt), now)));
        headers.add(Map.entry("Age", Long.toString(age.toSeconds())));
        headers.add(Map.entry("Surrogate-Key", answer.surrogateKey()));
        headers.add(Map.entry("Vary", answer.vary()));
        if (known) {
            return new Reply(304, headers, null);
        }
        var body = answer.body(gzip);
        if (request.method() == HttpMethod.HEAD) {
            headers.add(Map.entry("Content-Length", Integer.toString(body.length())));
            return new Reply(200, headers, null);
        }
        return new Reply(200, headers, body);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static String freshness(DeliveryConfig config, Instant nextChangeAt, Instant now) {
        var left = nextChangeAt == null
                ? Duration.ofDays(1)
                : Duration.between(now, nextChangeAt).truncatedTo(ChronoUnit.SECONDS);
        return "public, max-age=" + seconds(config.maxAge(), left) + ", s-maxage="
                + seconds(config.sharedMaxAge(), left)
                // A stale answer must not be shown past the change either.
                + (left.compareTo(config.sharedMaxAge().plus(config.staleWhileRevalidate())) > 0
                        ? ", stale-while-revalidate="
                                + config.staleWhileRevalidate().toSeconds()
                        : "");
    }

    private static long seconds(Duration wanted, Duration left) {
        return Math.max(0, (wanted.compareTo(left) < 0 ? wanted : left).toSeconds());
    }

    private static boolean isKnown(HttpServerRequest request, String tag, Instant modifiedAt, Instant now) {
        var ifNoneMatch = request.getHeader("If-None-Match");
        if (ifNoneMatch != null) {
            return ifNoneMatch.strip().equals("*")
                    || List.of(ifNoneMatch.split(",")).stream()
                            .map(known -> known.strip().replaceFirst("^W/", ""))
                            .anyMatch(tag::equals);
        }
        var since = request.getHeader("If-Modified-Since");
        if (since == null || modifiedAt == null) {
            return false;
        }
        try {
            var seen = Instant.from(HTTP_DATE.parse(since));
            // Within the second of the change a second one could follow unseen.
            return modifiedAt.getEpochSecond() <= seen.getEpochSecond() && now.isAfter(modifiedAt.plusSeconds(1));
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static boolean acceptsGzip(HttpServerRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && GZIP.matcher(accepted.toLowerCase(Locale.ROOT)).find();
    }
}
