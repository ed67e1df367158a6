package vn.loa.seal;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Reads the keys as operators set them. */
public final class SealKeys {
    private static final Pattern KEY = Pattern.compile("([a-z0-9-]{1,16})=([A-Za-z0-9+/]{43}=)");

    private SealKeys() {}

    /**
     * By their names, in the order of the setting.
     *
     * @throws IllegalArgumentException where the setting has no key, one that is not of 32 bytes, or two of one name; its
     *     message says which and shows no key
     */
    public static Map<String, SecretKey> of(String setting) {
        var keys = new LinkedHashMap<String, SecretKey>();
        var number = 0;
        for (var part : setting.split(",", -1)) {
            number++;
            var key = KEY.matcher(part.strip());
            if (!key.matches()) {
                throw new IllegalArgumentException("key " + number + " is not name=Base64 of 32 bytes");
            }
            var bytes = Base64.getDecoder().decode(key.group(2));
            if (keys.put(key.group(1), new SecretKeySpec(bytes, "AES")) != null) {
                throw new IllegalArgumentException("key " + number + " has the name of an earlier one");
            }
        }
        return keys;
    }
}
