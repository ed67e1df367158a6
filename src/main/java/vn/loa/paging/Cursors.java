package vn.loa.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/**
 * Opaque positions in lists. A cursor is signed together with the list, filters and order that it belongs to, so that
 * an edited one, or one of another list, is refused instead of answering some other page.
 */
@ApplicationScoped
public class Cursors {
    private static final int SIGNATURE_BYTES = 12;
    private static final String SEPARATOR = "\u0000";

    private final SecretKeySpec key;

    Cursors(PagingConfig config) {
        this.key = new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param scope what the cursor belongs to: the list with its filters and order */
    public String write(String scope, Position position) {
        var text = (position.backwards() ? "<" : ">") + String.join(SEPARATOR, position.values());
        var payload = text.getBytes(StandardCharsets.UTF_8);
        var signed = ByteBuffer.allocate(SIGNATURE_BYTES + payload.length)
                .put(sign(scope, payload))
                .put(payload);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array());
    }

    /** @throws Problem 400 where it is not one that this service wrote for this scope */
    Position read(String scope, String cursor) {
        return find(scope, cursor)
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_CURSOR, FieldError.of("cursor", "malformed")));
    }

    /** Empty where it is not one that this service wrote for this scope. */
    public Optional<Position> find(String scope, String cursor) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
        if (signed.length <= SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var payload = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
        if (!MessageDigest.isEqual(sign(scope, payload), Arrays.copyOf(signed, SIGNATURE_BYTES))) {
            return Optional.empty();
        }
        var text = new String(payload, StandardCharsets.UTF_8);
        return Optional.of(
                new Position(text.charAt(0) == '<', List.of(text.substring(1).split(SEPARATOR, -1))));
    }

    private byte[] sign(String scope, byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has HmacSHA256
        }
    }

    /**
     * The row that a page starts after.
     *
     * @param backwards whether the page lies before that row
     * @param values the sort values of the row, its id last
     */
    public record Position(boolean backwards, List<String> values) {}
}
