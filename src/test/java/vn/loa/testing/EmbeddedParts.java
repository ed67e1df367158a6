package vn.loa.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import vn.loa.local.EmbeddedFiles;
import vn.loa.local.EmbeddedMariaDb;

/** The real database that the feature tests run on, and the keys that their tokens are signed with; new for every run. */
public class EmbeddedParts implements QuarkusTestResourceLifecycleManager {
    static final String SIGNING_KEY = "loa.test.signing-key";

    private EmbeddedMariaDb database;

    @Override
    public Map<String, String> start() {
        try {
            database = new EmbeddedMariaDb(
                    EmbeddedFiles.load().mariaDb(), Files.createTempDirectory(Path.of("target"), "test-database-"), 0);
            database.start();
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = generator.generateKeyPair();
            var base64 = Base64.getEncoder();
            return Map.ofEntries(
                    Map.entry("quarkus.http.host", "127.0.0.1"),
                    Map.entry("quarkus.management.host", "127.0.0.1"),
                    Map.entry("quarkus.flyway.migrate-at-start", "true"),
                    Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                    Map.entry("quarkus.datasource.username", database.username()),
                    Map.entry("quarkus.datasource.password", database.password()),
                    Map.entry("quarkus.oidc.token.issuer", "https://issuer.test"),
                    Map.entry(
                            "quarkus.oidc.public-key",
                            base64.encodeToString(keys.getPublic().getEncoded())),
                    Map.entry(
                            SIGNING_KEY, base64.encodeToString(keys.getPrivate().getEncoded())),
                    Map.entry("loa.site.url", "https://example.vn"),
                    Map.entry("loa.cursor.secret", "test-cursor-secret-test-cursor-secret"),
                    Map.entry("loa.seal.keys", "new=" + key('n') + ",old=" + key('o')),
                    Map.entry("loa.feedback.limits.messages-per-address", "0"),
                    Map.entry("loa.feedback.limits.messages", "0"),
                    Map.entry("loa.feedback.limits.wrong-secrets", "0"),
                    Map.entry("loa.article.publishing-interval", "1s"),
                    Map.entry("loa.job.interval", "0.2s"),
                    Map.entry("loa.events.heart-beat", "1s"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(char of) {
        return Base64.getEncoder().encodeToString(String.valueOf(of).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void stop() {
        database.close();
    }
}
