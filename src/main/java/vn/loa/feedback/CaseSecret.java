package vn.loa.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import vn.loa.http.Digests;

/**
 * What opens a case for its sender, beside the code. Of 144 random bits, so that its digest needs no salt and no slow
 * function: nobody guesses it.
 */
final class CaseSecret {
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseSecret() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String digest(String secret) {
        return Digests.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** In the same time whatever it is. */
    static boolean matches(String secret, String digest) {
        return MessageDigest.isEqual(
                digest(secret).getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }
}
