package vn.loa.feedback;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number that a sender notes down: {@code PA-2026-7K3M9X2-C}. Year and seven random characters of Crockford's Base 32,
 * which has no letters that look like digits, and one that checks them all: a mistyped character and two neighbours
 * exchanged are always found.
 */
final class CaseCode {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern CODE = Pattern.compile("PA([0-9]{4})([0-9A-HJKMNP-TV-Z]{7})([0-9A-HJKMNP-TV-Z])");
    private static final int LENGTH = 7;
    /** The least prime above the 32 values of a character, as Crockford has it. */
    private static final int MODULUS = 37;

    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseCode() {}

    static String next(int year) {
        while (true) {
            var random = new StringBuilder();
            for (var i = 0; i < LENGTH; i++) {
                random.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
            }
            var check = check(year + random.toString());
            if (check < DIGITS.length()) { // those that would need a sign beyond the 32 are not given out
                return "PA-" + year + "-" + random + "-" + DIGITS.charAt(check);
            }
        }
    }

    /** The code as it was given out, from how people write it; empty where it cannot be one. */
    static Optional<String> parse(String text) {
        var written = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var code = CODE.matcher(written);
        if (!code.matches() || check(code.group(1) + code.group(2)) != DIGITS.indexOf(code.group(3))) {
            return Optional.empty();
        }
        return Optional.of("PA-" + code.group(1) + "-" + code.group(2) + "-" + code.group(3));
    }

    private static int check(String digits) {
        var rest = 0;
        for (var digit : digits.toCharArray()) {
            rest = (rest * DIGITS.length() + DIGITS.indexOf(digit)) % MODULUS;
        }
        return rest;
    }
}
