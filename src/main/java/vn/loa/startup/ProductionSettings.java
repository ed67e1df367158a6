package vn.loa.startup;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.loa.seal.SealKeys;

/** What must be set, and must not be, where Loa is in use. */
final class ProductionSettings {
    static final int SECRET_LENGTH = 32;

    private static final String DEVELOPMENT_REALM = "loa-dev";
    private static final String DEVELOPMENT_KEY = "development";

    /** Origins that nobody would name: a pattern that lets one of them in lets anybody in. */
    private static final List<String> STRANGERS =
            List.of("https://stranger.invalid", "http://stranger.invalid", "https://stranger.invalid:8443");

    private static final Pattern ORIGIN_END = Pattern.compile("(?<!\\\\),");

    private final UnaryOperator<String> settings;
    private final List<String> faults = new ArrayList<>();

    private ProductionSettings(UnaryOperator<String> settings) {
        this.settings = settings;
    }

    /**
     * Everything that has to be mended, each with the variable that does it.
     *
     * @param settings the value of a key, empty where it is not set
     */
    static List<String> faults(UnaryOperator<String> settings) {
        var production = new ProductionSettings(settings);
        production.checkDatabase();
        production.checkIdentityProvider();
        production.checkCursorSecret();
        production.checkSealKeys();
        production.checkSite();
        production.checkSearch();
        production.checkOrigins();
        return production.faults;
    }

    private void checkDatabase() {
        require("quarkus.datasource.jdbc.url", "the address of the database, jdbc:mariadb://host:3306/loa");
        require("quarkus.datasource.username", "the database account of this service");
        require("quarkus.datasource.password", "the password of that account");
    }

    private void checkIdentityProvider() {
        var key = "quarkus.oidc.auth-server-url";
        require(key, "the realm that staff sign on to, https://host/realms/name");
        if (namesDevelopmentRealm(settings.apply(key))) {
            faults.add(variable(key) + " names the development realm " + DEVELOPMENT_REALM
                    + ", whose passwords everybody knows: use a realm of your own");
        }
    }

    private static boolean namesDevelopmentRealm(String address) {
        try {
            var path = URI.create(address.strip()).getPath();
            return path != null && Arrays.asList(path.split("/")).contains(DEVELOPMENT_REALM);
        } catch (IllegalArgumentException noAddress) {
            return address.contains(DEVELOPMENT_REALM);
        }
    }

    private void checkCursorSecret() {
        var key = "loa.cursor.secret";
        var length = settings.apply(key).strip().length();
        if (length < SECRET_LENGTH) {
            faults.add(variable(key) + (length == 0 ? " is not set" : " has only " + length + " characters")
                    + ": it signs the positions in lists, and needs at least " + SECRET_LENGTH
                    + " characters, the same on every node (openssl rand -hex 32)");
        }
    }

    private void checkSealKeys() {
        var key = "loa.seal.keys";
        var meaning =
                ": they seal what citizens send of themselves; name=key, the newest first, each key 32 random bytes"
                        + " in Base64 (openssl rand -base64 32), the same on every node";
        if (settings.apply(key).isBlank()) {
            faults.add(variable(key) + " is not set" + meaning);
            return;
        }
        try {
            if (SealKeys.of(settings.apply(key)).containsKey(DEVELOPMENT_KEY)) {
                faults.add(variable(key) + " has the key " + DEVELOPMENT_KEY + ", which everybody knows" + meaning);
            }
        } catch (IllegalArgumentException unreadable) {
            faults.add(variable(key) + ": " + unreadable.getMessage() + meaning);
        }
    }

    private void checkSite() {
        var key = "loa.site.url";
        require(key, "the website in front of this service, which feeds and sitemaps lead to, https://host");
        if (!settings.apply(key).isBlank() && !settings.apply(key).strip().matches("https?://[^\\s/?#]+[^\\s?#]*")) {
            faults.add(variable(key) + " is not the address of a website: https://host");
        }
    }

    private void checkSearch() {
        if (settings.apply("loa.search.backend").strip().equalsIgnoreCase("opensearch")) {
            require("loa.search.opensearch.url", "the address of the OpenSearch, https://host:9200");
        }
    }

    private void checkOrigins() {
        var key = "quarkus.http.cors.origins";
        Arrays.stream(ORIGIN_END.split(settings.apply(key)))
                .map(origin -> origin.replace("\\,", ",").strip())
                .filter(ProductionSettings::letsAnybodyIn)
                .forEach(origin -> faults.add(variable(key) + " has " + origin
                        + ", which lets any website call this service: name the websites"));
    }

    private static boolean letsAnybodyIn(String origin) {
        if (origin.length() < 2 || !origin.startsWith("/") || !origin.endsWith("/")) {
            return origin.equals("*");
        }
        try {
            var pattern = Pattern.compile(origin.substring(1, origin.length() - 1));
            return STRANGERS.stream()
                    .anyMatch(stranger -> pattern.matcher(stranger).matches());
        } catch (PatternSyntaxException unreadable) {
            return true; // nobody knows whom it lets in
        }
    }

    private void require(String key, String meaning) {
        if (settings.apply(key).isBlank()) {
            faults.add(variable(key) + " is not set: " + meaning);
        }
    }

    /** As operators set it. */
    private static String variable(String key) {
        return key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
