package vn.loa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The service is killed while it imports: the next one goes on, no document is lost and none is there twice. */
class ImportCrashIT {
    private static final int DOCUMENTS = 6_000;
    private static final int CRASHES = 3;

    @Test
    void an_import_goes_on_after_each_crash() throws Exception {
        Servers.emptyDatabase();
        var environment = new HashMap<>(Servers.goodEnvironment());
        environment.put("LOA_JOB_LEASE", "2s");
        environment.put("LOA_JOB_INTERVAL", "0.2s");
        var loa = PackagedLoa.start(environment);
        try {
            var planner = Client.of(loa, "planner");
            var issuer = planner.post("/api/manage/v1/organisations", Map.of("name", "Chính phủ"))
                    .expect(201)
                    .body()
                    .path("id")
                    .asText();
            var id = planner.post("/api/manage/v1/documents/jobs", documents(issuer))
                    .expect(202)
                    .body()
                    .path("id")
                    .asText();
            var done = 0;
            for (var crash = 1; crash <= CRASHES; crash++) {
                done = killWhileRunning(loa, id, done);
                loa = PackagedLoa.start(environment);
            }
            var job = waitUntil(loa, id, DOCUMENTS);
            System.out.printf("ImportCrashIT: the last crash came after %d of %d%n", done, DOCUMENTS);
            assertTrue(done < DOCUMENTS, "it was over before the crash");
            assertEquals("done", job.path("state").asText());
            assertEquals(DOCUMENTS, job.path("created").asInt());
            assertEquals(
                    0,
                    job.path("failed").asInt()
                            + job.path("updated").asInt()
                            + job.path("unchanged").asInt());
        } finally {
            loa.close();
        }
        assertEquals(DOCUMENTS, count("select count(*) from document"));
        assertEquals(DOCUMENTS, count("select count(distinct item) from change_log where kind = 'DOCUMENT'"));
        assertEquals(DOCUMENTS, count("select count(*) from change_log where kind = 'DOCUMENT'"));
        assertEquals(DOCUMENTS, count("select count(*) from audit_entry where action = 'document.created'"));
        assertEquals(count("select seq from audit_head"), count("select count(*) from audit_entry"));
    }

    private static List<Map<String, String>> documents(String issuer) {
        return IntStream.rangeClosed(1, DOCUMENTS)
                .mapToObj(number -> Map.of(
                        "symbol",
                        number + "/2018/NĐ-CP",
                        "type",
                        "Nghị định",
                        "issuer",
                        issuer,
                        "issued",
                        "2018-04-23",
                        "abstract",
                        "Nghị định số " + number))
                .toList();
    }

    /** Answers how far it was when it was last seen. */
    private static int killWhileRunning(PackagedLoa loa, String id, int before) throws Exception {
        var job = waitUntil(loa, id, before + 1);
        loa.kill();
        return job.path("done").asInt();
    }

    /** The job once so many of its rows are done and, where that is all of them, it is over. */
    private static JsonNode waitUntil(PackagedLoa loa, String id, int rows) throws Exception {
        var planner = Client.of(loa, "planner");
        for (var attempt = 0; attempt < 6_000; attempt++) {
            var job = job(planner, id);
            if (job.path("done").asInt() >= rows
                    && (rows < DOCUMENTS || !job.path("finishedAt").isNull())) {
                return job;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("It takes too long: " + job(planner, id));
    }

    private static JsonNode job(Client planner, String id) throws IOException {
        return planner.get("/api/manage/v1/jobs/" + id).expect(200).body();
    }

    private static long count(String sql) throws Exception {
        try (var connection = Servers.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
