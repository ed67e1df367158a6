package vn.loa.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.loa.local.EmbeddedFiles;
import vn.loa.local.Ports;

/** A real OpenSearch node in a process of its own, for as long as a test needs it. */
public class OpenSearch implements QuarkusTestResourceLifecycleManager {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private Process node;

    @Override
    public Map<String, String> start() {
        try {
            var project = EmbeddedFiles.load().project();
            var folder = Files.createTempDirectory(Path.of("target"), "test-opensearch-");
            var port = Ports.free();
            var log = folder.resolve("node.log");
            node = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xms128m",
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            Files.readString(project.resolve("target/embedded/opensearch.classpath")),
                            project.resolve("src/test/opensearch/OpenSearchNode.java")
                                    .toString(),
                            folder.toAbsolutePath().toString(),
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop)); // also where the tests are cut off
            var address = "http://127.0.0.1:" + port;
            await(address, log);
            return Map.of("loa.search.backend", "opensearch", "loa.search.opensearch.url", address);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void await(String address, Path log) throws InterruptedException, IOException {
        var health = HttpRequest.newBuilder(URI.create(address + "/_cluster/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var http = HttpClient.newHttpClient();
        var end = Instant.now().plus(START_LIMIT);
        while (true) {
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!node.isAlive() || Instant.now().isAfter(end)) {
                    stop();
                    throw new IllegalStateException("OpenSearch did not start:\n" + Files.readString(log));
                }
            }
            Thread.sleep(200);
        }
    }

    @Override
    public void stop() {
        node.destroy();
        try {
            if (!node.waitFor(20, TimeUnit.SECONDS)) {
                node.destroyForcibly();
            }
        } catch (InterruptedException e) {
            node.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
