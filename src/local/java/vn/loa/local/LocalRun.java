package vn.loa.local;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code mvn -Plocal}: the application with a database and a Keycloak of its own, on a machine with a JDK and Maven. */
@QuarkusMain
public final class LocalRun {

    private static final int HTTP_PORT = Integer.getInteger("quarkus.http.port", 8080);
    private static final int KEYCLOAK_PORT = 8180;
    private static final int DATABASE_PORT = 3307;

    /** A live reload calls main again, in another class loader: only the JVM's properties remember the servers. */
    private static final String SERVERS_RUN = "loa.local.servers-run";

    /** Two cores start one thing after the other sooner than both at once, and the API is the one waited for. */
    private static Runnable onceTheApiAnswers = () -> {};

    public static void main(String... args) throws Exception {
        if (System.getProperty(SERVERS_RUN) == null) {
            try {
                startServers();
            } catch (IllegalStateException | IOException e) {
                System.err.println("\n" + e.getMessage() + "\n");
                System.exit(1);
            }
            System.setProperty(SERVERS_RUN, "true");
        }
        Quarkus.run(Api.class, args);
    }

    private static void startServers() throws IOException, InterruptedException {
        var files = EmbeddedFiles.load();
        var lock = RunLock.tryLock(files.state())
                .orElseThrow(() -> new IllegalStateException(
                        "Loa is already running in this directory. Stop it first (Ctrl-C in its terminal)."));
        requireFree(HTTP_PORT);
        var database = new EmbeddedMariaDb(
                files.mariaDb(), files.state().resolve("mariadb"), Ports.isFree(DATABASE_PORT) ? DATABASE_PORT : 0);
        var keycloak =
                new EmbeddedKeycloak(files.keycloak(), files.state().resolve("keycloak"), KEYCLOAK_PORT, files.realm());
        stopWithTheJvm(keycloak, database, lock);
        endWithMaven();
        keycloak.stopLeftover();
        requireFree(KEYCLOAK_PORT);
        System.out.println("Starting MariaDB …");
        database.start();
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.username());
        System.setProperty("quarkus.datasource.password", database.password());
        onceTheApiAnswers = () -> {
            System.out.println(Welcome.text(HTTP_PORT, KEYCLOAK_PORT));
            startInBackground(keycloak);
        };
    }

    private static void requireFree(int port) {
        if (!Ports.isFree(port)) {
            throw new IllegalStateException("Port " + port + " is taken by another program. Stop that program first.");
        }
    }

    private static void startInBackground(EmbeddedKeycloak keycloak) {
        var starting = new Thread(() -> {
            var begin = Instant.now();
            try {
                keycloak.start();
                System.out.printf(
                        "%nKeycloak is ready after %d s: staff can sign on.%n%n",
                        Duration.between(begin, Instant.now()).toSeconds());
            } catch (IOException | IllegalStateException e) {
                System.err.println("\n" + e.getMessage() + "\n");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        starting.setName("keycloak start");
        starting.setDaemon(true);
        starting.start();
    }

    /** The database must outlive the application, which may still write while it stops. */
    private static void stopWithTheJvm(EmbeddedKeycloak keycloak, EmbeddedMariaDb database, RunLock lock) {
        var applicationStopped = new CountDownLatch(1);
        var exit = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, cause) -> {
            applicationStopped.countDown();
            exit.accept(code, cause);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (lock;
                    database) {
                keycloak.close();
                applicationStopped.await(10, TimeUnit.SECONDS);
            } catch (IOException | InterruptedException e) {
                System.err.println(e.getMessage());
            }
        }));
    }

    /** Killed, Maven cannot take the application along. */
    private static void endWithMaven() {
        ProcessHandle.current()
                .parent()
                .filter(parent -> parent.info().commandLine().orElse("").contains("plexus.classworlds"))
                .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(143)));
    }

    /** Says where to go once the API answers, then waits for the end. */
    static final class Api implements QuarkusApplication {

        @Override
        public int run(String... args) {
            onceTheApiAnswers.run();
            Quarkus.waitForExit();
            return 0;
        }
    }
}
