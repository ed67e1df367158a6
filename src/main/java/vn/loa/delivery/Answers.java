package vn.loa.delivery;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Public answers: validators, freshness, surrogate keys and compression. The entity tag is a digest of what is sent,
 * so it changes when a reader would see a difference, and only then; the compressed form has a tag of its own (RFC 9110 §8.8.3).
 */
@RequestScoped
class Answers {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern GZIP =
            Pattern.compile("(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)");
    private static final int WORTH_COMPRESSING = 1_024;

    private final RoutingContext request;
    private final DeliveryConfig config;
    private final Clock clock;

    Answers(RoutingContext request, DeliveryConfig config, Clock clock) {
        this.request = request;
        this.config = config;
        this.clock = clock;
    }

    /**
     * 200 with the body, or 304 where the caller has it.
     *
     * @param plain the whole body
     * @param modifiedAt null where there is no honest one: what left a list leaves no trace in it
     * @param nextChangeAt when the answer is known to change; null where nothing is known
     * @param keys surrogate keys by which a CDN purges it
     */
    RestResponse<byte[]> json(
            byte[] plain, Instant modifiedAt, Instant nextChangeAt, Collection<String> keys, String vary, String link) {
        var compressed = plain.length >= WORTH_COMPRESSING && acceptsGzip();
        var tag = "\"" + checksum(plain) + (compressed ? "-gzip" : "") + "\"";
        var builder = isKnown(tag, modifiedAt)
                ? ResponseBuilder.<byte[]>create(304)
                : ResponseBuilder.<byte[]>create(200)
                        .entity(compressed ? gzip(plain) : plain)
                        .header("Content-Type", "application/json;charset=UTF-8");
        if (compressed) {
            builder.header("Content-Encoding", "gzip");
        }
        if (modifiedAt != null) {
            builder.header("Last-Modified", HTTP_DATE.format(modifiedAt));
        }
        if (link != null) {
            builder.header("Link", link);
        }
        return builder.header("ETag", tag)
                .header("Cache-Control", freshness(nextChangeAt))
                .header("Surrogate-Key", String.join(" ", new TreeSet<>(keys)))
                .header("Vary", vary)
                .build();
    }

    /** Two checksums that processors have instructions for, and the length: nobody is kept out by it, only told apart. */
    private static String checksum(byte[] bytes) {
        var castagnoli = new CRC32C();
        castagnoli.update(bytes);
        var ethernet = new CRC32();
        ethernet.update(bytes);
        return HexFormat.of().toHexDigits(castagnoli.getValue() << 32 | ethernet.getValue())
                + Integer.toHexString(bytes.length);
    }

    private String freshness(Instant nextChangeAt) {
        var left = nextChangeAt == null
                ? Duration.ofDays(1)
                : Duration.between(clock.instant(), nextChangeAt).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
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

    private boolean isKnown(String tag, Instant modifiedAt) {
        var ifNoneMatch = request.request().getHeader("If-None-Match");
        if (ifNoneMatch != null) {
            return ifNoneMatch.strip().equals("*")
                    || List.of(ifNoneMatch.split(",")).stream()
                            .map(known -> known.strip().replaceFirst("^W/", ""))
                            .anyMatch(tag::equals);
        }
        var since = request.request().getHeader("If-Modified-Since");
        if (since == null || modifiedAt == null) {
            return false;
        }
        try {
            var seen = Instant.from(HTTP_DATE.parse(since));
            // Within the second of the change a second one could follow unseen.
            return modifiedAt.getEpochSecond() <= seen.getEpochSecond()
                    && clock.instant().isAfter(modifiedAt.plusSeconds(1));
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private boolean acceptsGzip() {
        var accepted = request.request().getHeader("Accept-Encoding");
        return accepted != null
                && GZIP.matcher(accepted.toLowerCase(Locale.ROOT)).find();
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // memory does not fail
        }
        return bytes.toByteArray();
    }
}
