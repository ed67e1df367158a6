package vn.loa.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The system's own Chromium, driven through its DevTools protocol with what the JDK has. A driver library would bring a
 * second browser or a runtime of its own, for one test.
 */
public final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private Chromium(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where it is; empty where there is none. */
    public static Optional<Path> find() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Chromium start(Path executable, Path directory) throws Exception {
        var profile = Files.createTempDirectory(Files.createDirectories(directory), "chromium-");
        var process = new ProcessBuilder(
                        executable.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-popup-blocking",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--window-size=1280,1400",
                        "--user-data-dir=" + profile.toAbsolutePath(),
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("chromium.log").toFile())
                .start();
        var portFile = profile.resolve("DevToolsActivePort");
        var giveUp = Instant.now().plus(PATIENCE);
        while (!Files.exists(portFile) || Files.readAllLines(portFile).size() < 2) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                process.destroyForcibly();
                throw new IllegalStateException("Chromium did not start; see " + directory.resolve("chromium.log"));
            }
            Thread.sleep(50);
        }
        return new Chromium(
                process, Integer.parseInt(Files.readAllLines(portFile).get(0)));
    }

    /** The page whose address contains the text, as soon as there is one. */
    public Page page(String address) throws Exception {
        var giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp)) {
            var list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                    .build();
            for (var target :
                    JSON.readTree(HTTP.send(list, BodyHandlers.ofString()).body())) {
                if (target.path("type").asText().equals("page")
                        && target.path("url").asText().contains(address)) {
                    return new Page(target.path("webSocketDebuggerUrl").asText());
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("No page came up with " + address);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    /** One open page. */
    public static final class Page implements WebSocket.Listener {
        private final WebSocket socket;
        private final AtomicInteger calls = new AtomicInteger();
        private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
        private final List<String> requested = new CopyOnWriteArrayList<>();
        private final List<String> complaints = new CopyOnWriteArrayList<>();
        private final StringBuilder message = new StringBuilder();

        private Page(String address) throws Exception {
            socket = HTTP.newWebSocketBuilder()
                    .buildAsync(URI.create(address), this)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            call("Page.enable", JSON.createObjectNode());
            call("Network.enable", JSON.createObjectNode());
            call("Log.enable", JSON.createObjectNode());
        }

        /** Addresses that it has asked for. */
        public List<String> requested() {
            return requested;
        }

        /** What went wrong in it, as the browser sees it: refused scripts and requests, failed answers. */
        public List<String> complaints() {
            return complaints;
        }

        public void open(String address) throws Exception {
            call("Page.navigate", JSON.createObjectNode().put("url", address));
        }

        /** The value of an expression, which runs as if the person had clicked. */
        public JsonNode evaluate(String expression) throws Exception {
            var answer = call(
                    "Runtime.evaluate",
                    JSON.createObjectNode()
                            .put("expression", expression)
                            .put("returnByValue", true)
                            .put("awaitPromise", true)
                            .put("userGesture", true));
            if (answer.has("exceptionDetails")) {
                throw new IllegalStateException(expression + ": "
                        + answer.at("/exceptionDetails/exception/description").asText());
            }
            return answer.at("/result/value");
        }

        public void awaitTrue(String expression) throws Exception {
            var giveUp = Instant.now().plus(PATIENCE);
            while (!evaluate("!!(" + expression + ")").asBoolean()) {
                if (Instant.now().isAfter(giveUp)) {
                    throw new AssertionError("Never became true: " + expression + "\nThe page says:\n"
                            + evaluate("document.body.innerText").asText() + "\nThe browser says: " + complaints);
                }
                Thread.sleep(100);
            }
        }

        void click(String expression) throws Exception {
            awaitTrue(expression);
            evaluate("(" + expression + ").click()");
        }

        public void screenshot(Path file) throws Exception {
            var picture = call("Page.captureScreenshot", JSON.createObjectNode().put("format", "png"));
            Files.write(file, Base64.getDecoder().decode(picture.path("data").asText()));
        }

        /** What its printer would get. */
        public byte[] printed() throws Exception {
            var file = call("Page.printToPDF", JSON.createObjectNode().put("preferCSSPageSize", true));
            return Base64.getDecoder().decode(file.path("data").asText());
        }

        private JsonNode call(String method, ObjectNode parameters) throws Exception {
            var id = calls.incrementAndGet();
            var answer = new CompletableFuture<JsonNode>();
            open.put(id, answer);
            var text = JSON.createObjectNode().put("id", id).put("method", method);
            text.set("params", parameters);
            socket.sendText(text.toString(), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                receive(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void receive(String text) {
            try {
                var received = JSON.readTree(text);
                if (received.has("id")) {
                    var answer = open.remove(received.path("id").asInt());
                    if (received.has("error")) {
                        answer.completeExceptionally(
                                new IllegalStateException(received.path("error").toString()));
                    } else {
                        answer.complete(received.path("result"));
                    }
                } else if (received.path("method").asText().equals("Network.requestWillBeSent")) {
                    requested.add(received.at("/params/request/url").asText());
                } else if (received.path("method").asText().equals("Log.entryAdded")
                        && received.at("/params/entry/level").asText().equals("error")) {
                    complaints.add(received.at("/params/entry/text").asText());
                }
            } catch (IOException unreadable) {
                throw new IllegalStateException(text, unreadable);
            }
        }
    }
}
