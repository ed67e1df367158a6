package vn.loa.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A real Keycloak from its own distribution, with its data in a directory and reachable from this machine only.
 *
 * <p>The realm file wins: when it, or the version of Keycloak, has changed since the last start, the data is thrown away
 * and the file imported again. Otherwise users, sessions and signing keys survive a restart.
 */
public final class EmbeddedKeycloak implements AutoCloseable {

    private static final String NAME = "keycloak";
    private static final String REALM = "loa-dev";
    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    private final Path home;
    private final Path directory;
    private final int port;
    private final Path realmFile;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private ChildProcess current;
    private boolean closed;

    /**
     * Starts nothing yet.
     *
     * @param home what Maven unpacked, see {@link EmbeddedFiles#keycloak()}
     * @param directory where the data and the log are kept; made when absent, used again when present
     * @param port 0 for any free one
     * @param realmFile the export of the realm {@code loa-dev}
     */
    public EmbeddedKeycloak(Path home, Path directory, int port, Path realmFile) throws IOException {
        this.home = home.toAbsolutePath();
        this.directory = directory.toAbsolutePath();
        this.port = port == 0 ? Ports.free() : port;
        this.realmFile = realmFile;
    }

    /**
     * Starts the server and waits until the realm answers: some 8 seconds, and 20 more the first time, when the
     * distribution is built for its settings.
     *
     * @throws IllegalStateException if it does not, or if it is closed meanwhile; the message ends with the last lines
     *     of its log
     */
    public void start() throws IOException, InterruptedException {
        if (!Files.exists(home.resolve("lib/quarkus-run.jar"))) {
            throw new IllegalStateException(
                    "Keycloak is not unpacked in " + home + "; Maven does it: mvn pre-integration-test");
        }
        stopLeftover();
        build();
        prepareImport();
        run(arguments());
        awaitRealm();
    }

    /** Ends what a killed JVM left running on the same directory. */
    void stopLeftover() throws IOException {
        if (ChildProcess.stopLeftover(NAME, directory)) {
            System.out.println("Stopped a Keycloak that an earlier run left behind.");
        }
    }

    /** Once for each unpacked distribution; {@code start-dev} would do it at each start. */
    private void build() throws IOException, InterruptedException {
        var built = home.resolve("built");
        try (var channel =
                FileChannel.open(home.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (Files.exists(built)) {
                return;
            }
            run(List.of("build", "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false"));
            if (current.waitFor() != 0) {
                throw new IllegalStateException("Keycloak cannot be built:\n" + current.lastWords());
            }
            Files.createFile(built);
        }
    }

    private void prepareImport() throws IOException {
        var imported = directory.resolve("imported");
        var wanted = home.getFileName() + " " + digest(realmFile);
        if (Files.exists(imported) && Files.readString(imported).equals(wanted)) {
            return;
        }
        Directories.delete(directory.resolve("data"));
        Files.createDirectories(directory.resolve("import"));
        Files.copy(
                realmFile,
                directory.resolve("import").resolve(REALM + "-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(imported, wanted);
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                // One node, so no port for a cluster.
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--db-url=jdbc:h2:file:" + directory.resolve("data/keycloak")
                        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
    }

    /** Not through {@code kc.sh}: a script between us and the server would have to be ended as well. */
    private synchronized void run(List<String> arguments) throws IOException {
        if (closed) {
            throw new IllegalStateException("Keycloak was stopped before it had started");
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                // What kc.sh sets.
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                // What --import-realm sets, which knows no directory but one in the distribution.
                "-Dkeycloak.migration.dir=" + directory.resolve("import"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        current = ChildProcess.start(NAME, directory, command);
    }

    private void awaitRealm() throws IOException, InterruptedException {
        var giveUp = Instant.now().plus(START_LIMIT);
        while (!answers()) {
            if (!current.isAlive() || Instant.now().isAfter(giveUp)) {
                current.close();
                throw new IllegalStateException("Keycloak did not start:\n" + current.lastWords());
            }
            Thread.sleep(200);
        }
    }

    private boolean answers() throws InterruptedException {
        var configuration = HttpRequest.newBuilder(URI.create(authServerUrl() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(configuration, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The realm's address, which is also the issuer of its tokens. */
    public String authServerUrl() {
        return "http://localhost:" + port + "/realms/" + REALM;
    }

    public int port() {
        return port;
    }

    /** Stops the server, also while it starts, and waits until its files are closed. */
    @Override
    public synchronized void close() {
        closed = true;
        if (current != null) {
            current.close();
        }
    }
}
