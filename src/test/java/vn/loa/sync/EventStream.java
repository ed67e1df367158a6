package vn.loa.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of server-sent events that keeps what it is told, each event as its lines. */
public final class EventStream implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> END = List.of("end");

    private final BlockingQueue<List<String>> events = new LinkedBlockingQueue<>();
    private final InputStream body;

    /** @param lastEvent null for none */
    public EventStream(URI address, String lastEvent) throws Exception {
        this(address, lastEvent, null);
    }

    /** @param token null for none */
    EventStream(URI address, String lastEvent, String token) throws Exception {
        var request = HttpRequest.newBuilder(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (lastEvent != null) {
            request.header("Last-Event-ID", lastEvent);
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/event-stream",
                answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
        assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"));
        body = answer.body();
        var reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(body, StandardCharsets.UTF_8))) {
            var event = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    events.add(List.copyOf(event));
                    event.clear();
                } else {
                    event.add(line);
                }
            }
        } catch (java.io.IOException | UncheckedIOException closed) {
            // by either side
        }
        events.add(END);
    }

    public List<String> next() throws InterruptedException {
        var event = events.poll(10, TimeUnit.SECONDS);
        assertNotNull(event, "nothing was told for ten seconds");
        return event;
    }

    /** The data of the next one that tells of a change. */
    public JsonNode nextChange() throws Exception {
        while (true) {
            var event = next();
            var data = event.stream().filter(line -> line.startsWith("data:")).findFirst();
            if (data.isPresent()) {
                var change = JSON.readTree(data.get().substring("data:".length()));
                assertEquals("id:" + change.path("seq").asLong(), event.get(0));
                return change;
            }
            assertEquals(
                    List.of(),
                    event.stream()
                            .filter(line -> !line.startsWith(":") && !line.startsWith("retry"))
                            .toList());
        }
    }

    /** Whether it ends within ten seconds, whatever is told before. */
    public boolean ends() throws InterruptedException {
        var event = next();
        while (event != END) {
            event = next();
        }
        return true;
    }

    @Override
    public void close() throws java.io.IOException {
        body.close();
    }
}
