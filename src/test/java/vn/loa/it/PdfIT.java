package vn.loa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many want a PDF at once from one small node, with the heap and the stacks that it is installed with. */
class PdfIT {
    private static final int ARTICLES = 20;
    private static final int REQUESTS = 100;
    /** The whole process; its heap cannot grow over what the installed options give it, or it would end. */
    private static final long MOST_MEMORY_KB = 640 * 1_024;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static PackagedLoa loa;

    @BeforeAll
    static void start() throws Exception {
        Servers.emptyDatabase();
        loa = PackagedLoa.start(Servers.goodEnvironment());
    }

    @AfterAll
    static void stop() {
        loa.close();
    }

    private static String published(String title, String body) throws Exception {
        var created = Client.of(loa, "author").create(title, body).expect(201);
        var id = created.body().path("id").asText();
        var submitted =
                Client.of(loa, "author").move(id, created.etag(), "submitted").expect(200);
        var reviewed =
                Client.of(loa, "editor").move(id, submitted.etag(), "reviewed").expect(200);
        var approved =
                Client.of(loa, "approver").move(id, reviewed.etag(), "approved").expect(200);
        Client.of(loa, "approver").move(id, approved.etag(), "published").expect(200);
        return created.body().path("slug").asText();
    }

    private static String table(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "<tr><th>Đơn vị " + row + "</th><td>" + row + " %</td></tr>")
                .collect(Collectors.joining(
                        "", "<table><thead><tr><th>Đơn vị</th><th>Tỷ lệ</th></tr></thead><tbody>", "</tbody></table>"));
    }

    private static CompletableFuture<HttpResponse<byte[]>> pdf(String slug) {
        return HTTP.sendAsync(
                HttpRequest.newBuilder(loa.uri("/api/v1/articles/" + slug + "/pdf"))
                        .timeout(Duration.ofSeconds(120))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static boolean isPdf(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 200 && new String(answer.body(), 0, 5).equals("%PDF-");
    }

    @Test
    @Timeout(400)
    void a_hundred_at_once_and_a_table_of_five_thousand_rows_fit_into_a_small_node() throws Exception {
        var words = "<p>" + "Cải cách thủ tục hành chính. ".repeat(150) + "</p>";
        var slugs = new ArrayList<String>();
        for (var number = 0; number < ARTICLES; number++) {
            slugs.add(published("Bài " + number, words + table(30)));
        }
        var large = published("Bảng lớn", table(4_900));
        var answers = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
        answers.add(pdf(large));
        for (var request = 1; request < REQUESTS; request++) {
            answers.add(pdf(slugs.get(request % ARTICLES)));
        }
        var read = 0;
        var slowest = 0L;
        while (!answers.stream().allMatch(CompletableFuture::isDone)) {
            var before = System.nanoTime();
            Client.anonymous(loa).get("/api/v1/articles/" + slugs.get(0)).expect(200);
            slowest = Math.max(slowest, System.nanoTime() - before);
            read++;
            Thread.sleep(20);
        }
        var done = answers.stream().map(CompletableFuture::join).toList();
        done.stream().filter(answer -> !isPdf(answer)).forEach(answer -> {
            assertEquals(503, answer.statusCode());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        });
        assertTrue(isPdf(done.get(0)) || isPdf(pdf(large).join()));
        for (var slug : slugs) {
            assertTrue(isPdf(pdf(slug).join()), "once there is less to do, everybody gets it");
        }
        assertTrue(loa.isAlive());
        var memory = mostMemory();
        System.out.printf(
                "PdfIT: %d of %d at once; %d articles read meanwhile, the slowest in %d ms; %d MB at most%n",
                done.stream().filter(PdfIT::isPdf).count(), REQUESTS, read, slowest / 1_000_000, memory / 1_024);
        assertTrue(memory <= MOST_MEMORY_KB, "kB: " + memory);
    }

    /** The most that the process had in memory, in kB. */
    private static long mostMemory() throws Exception {
        return Files.readAllLines(Path.of("/proc", Long.toString(loa.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
