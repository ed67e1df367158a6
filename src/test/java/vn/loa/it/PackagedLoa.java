package vn.loa.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The packaged application as a process of its own, configured by environment variables, as an operator does it. */
final class PackagedLoa implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);
    private static final AtomicInteger STARTS = new AtomicInteger();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;

    private PackagedLoa(Process process, Path log, int port, int managementPort) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts it and waits until it says that it is ready. */
    static PackagedLoa start(Map<String, String> environment) throws Exception {
        var loa = launch(environment);
        var giveUp = Instant.now().plus(START_LIMIT);
        while (!loa.isReady()) {
            if (!loa.process.isAlive() || Instant.now().isAfter(giveUp)) {
                loa.kill();
                throw new IllegalStateException("Loa did not start:\n" + loa.log());
            }
            Thread.sleep(50);
        }
        return loa;
    }

    /** Starts it and waits for nothing. */
    static PackagedLoa launch(Map<String, String> environment) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is not there; Maven makes it: mvn package");
        }
        var directory = Files.createDirectories(Path.of("target", "it"));
        var log = directory.resolve("loa-" + STARTS.incrementAndGet() + ".log");
        var port = freePort();
        var managementPort = freePort();
        var command = new ArrayList<>(List.of(java()));
        command.addAll(Deployment.jvmOptions());
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("LOA_") || name.endsWith("_OPTIONS"));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.environment().putAll(environment);
        return new PackagedLoa(builder.start(), log, port, managementPort);
    }

    /** The JVM of this build, unless another one is to be tried. */
    private static String java() {
        var home = System.getenv().getOrDefault("LOA_IT_JAVA_HOME", System.getProperty("java.home"));
        return Path.of(home, "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + Deployment.READINESS_PATH))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has written so far. */
    String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM, not waited for. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL: no hook runs, no buffer is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end. */
    int exitCode() {
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Loa does not end:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        terminate();
        exitCode();
    }
}
