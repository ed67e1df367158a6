package vn.loa.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses a body may point to.
 *
 * <p>jsoup's own protocol check is not used: with preserveRelativeLinks it lets {@code //host} and {@code /\host} pass as
 * internal, and without it drops every internal link.
 */
final class SafeAddress {

    private static final Pattern WEB = Pattern.compile("https?://[^/?#@]+([/?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTERNAL = Pattern.compile("/(?!/).*");
    private static final Pattern FRAGMENT = Pattern.compile("#.+");
    private static final Pattern MAIL = Pattern.compile("mailto:[^@]+@.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("tel:[+0-9().;=a-z-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);

    /** Browsers read a backslash as a slash and skip tabs and line ends, so none of them may be in an address. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\\\\\\p{Cntrl}\\s\"<>]");

    private SafeAddress() {}

    /** The address of a link as it may be published, or empty. */
    static Optional<String> ofLink(String written) {
        var address = tidy(written);
        return isClear(address) && (isPage(address) || matches(FRAGMENT, address) || isContact(address))
                ? Optional.of(address)
                : Optional.empty();
    }

    /** The address of an image or a source as it may be published, or empty. */
    static Optional<String> ofResource(String written) {
        var address = tidy(written);
        return isClear(address) && isPage(address) ? Optional.of(address) : Optional.empty();
    }

    /** The scheme as a browser would see it, or "relative" where there is none. */
    static String scheme(String written) {
        var matcher = SCHEME.matcher(written.replaceAll("[\\p{Cntrl}\\s]", ""));
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "relative";
    }

    private static String tidy(String written) {
        var address = written.strip();
        return address.regionMatches(true, 0, "tel:", 0, 4) ? address.replace(" ", "") : address.replace(" ", "%20");
    }

    private static boolean isClear(String address) {
        return !AMBIGUOUS.matcher(address).find();
    }

    private static boolean isPage(String address) {
        return matches(WEB, address) || matches(INTERNAL, address);
    }

    private static boolean isContact(String address) {
        return matches(MAIL, address) || matches(PHONE, address);
    }

    private static boolean matches(Pattern pattern, String address) {
        return pattern.matcher(address).matches();
    }
}
