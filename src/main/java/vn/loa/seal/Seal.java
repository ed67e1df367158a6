package vn.loa.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts with AES-256-GCM (NIST SP 800-38D), each with a random nonce of its own. What is sealed names its key, and is
 * bound to the place that it was sealed for: moved to another row or column, it does not open.
 *
 * <p>As bytes: length and name of the key, nonce of 12 bytes, cipher text with its tag of 16.
 */
@ApplicationScoped
public class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SecretKey> keys;
    private final String newest;

    Seal(SealConfig config) {
        keys = SealKeys.of(config.keys());
        newest = keys.keySet().iterator().next();
    }

    /**
     * @param text may be null, which stays null
     * @param place what it belongs to, for example the id of a row and the name of a column
     */
    public byte[] seal(String text, String place) {
        if (text == null) {
            return null;
        }
        try {
            var nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, keys.get(newest), nonce, place)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            var name = newest.getBytes(StandardCharsets.US_ASCII);
            return ByteBuffer.allocate(1 + name.length + nonce.length + sealed.length)
                    .put((byte) name.length)
                    .put(name)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** @throws IllegalStateException where the key is no longer set, or the bytes were changed or moved */
    public String open(byte[] bytes, String place) {
        if (bytes == null) {
            return null;
        }
        var sealed = ByteBuffer.wrap(bytes);
        var name = new byte[sealed.get()];
        sealed.get(name);
        var key = keys.get(new String(name, StandardCharsets.US_ASCII));
        if (key == null) {
            throw new IllegalStateException("The key " + new String(name, StandardCharsets.US_ASCII)
                    + " is missing in LOA_SEAL_KEYS, and texts are still sealed with it");
        }
        var nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        var text = new byte[sealed.remaining()];
        sealed.get(text);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(text), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("What is sealed for " + place + " does not open", changed);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
