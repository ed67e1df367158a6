package vn.loa.search;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.search.Finding.await;
import static vn.loa.search.Finding.awaitTitle;
import static vn.loa.search.Finding.search;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.as;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.publication.Draft;
import vn.loa.testing.Articles;
import vn.loa.testing.LoaTest;

/** What happens to an index that somebody has made anew, damaged or taken away. */
@LoaTest
@TestProfile(SearchIndexTest.InOwnFolder.class)
class SearchIndexTest {
    private static final int PATIENCE_SECONDS = 30;

    @Inject
    SearchConfig config;

    @Inject
    SearchIndex index;

    @Inject
    Indexer indexer;

    public static class InOwnFolder implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("loa.search.directory", "target/test-search-" + UUID.randomUUID());
        }
    }

    @Test
    void it_is_made_anew_on_request_and_answers_meanwhile() throws InterruptedException {
        var titles = IntStream.range(0, 30).mapToObj(i -> unique("Dựng lại")).toList();
        titles.forEach(Articles::published);
        awaitTitle(titles.get(titles.size() - 1));
        var left = new IndexedItem(
                "left behind",
                UUID.randomUUID().toString(),
                "article",
                "vi",
                "Sót lại",
                "Sót lại",
                List.of(),
                List.of(),
                List.of(),
                null,
                2022,
                Instant.EPOCH,
                "another build");
        index.write(List.of(left), List.of());
        var draft = new Draft.Status(UUID.randomUUID(), "draft", 1, Instant.EPOCH);
        index.writeDrafts(
                List.of(new IndexedDraft(
                        "article", new Draft(draft, "Sót lại", "Sót lại", null, List.of()), "another build")),
                List.of());
        var asked = as("quan", Roles.ADMIN).post("/api/manage/v1/search/index/rebuilds");
        asked.then()
                .statusCode(202)
                .header("Location", is("/api/manage/v1/search/index"))
                .body("backend", is("lucene"))
                .body("rebuild.requestedBy.name", is("quan"));
        var id = asked.<String>path("rebuild.id");
        var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        var done = false;
        while (!done) {
            search(
                            "\"" + titles.get(0) + "\"",
                            Map.of("limit", 1 + Instant.now().getNano() % 100))
                    .then()
                    .statusCode(200)
                    .body("total", is(1));
            var now = as("kim", Roles.AUDITOR).get("/api/manage/v1/search/index");
            now.then().statusCode(200).body("rebuild.id", is(id)).body("lastSeq", notNullValue());
            done = now.path("rebuild.done");
            assertTrue(done || Instant.now().isBefore(end), now.asString());
        }
        assertEquals(0, count(IndexedItem.class, "left behind"));
        assertEquals(0, count(IndexedDraft.class, draft.id().toString()));
        var entries = as("kim", Roles.AUDITOR).get("/api/manage/v1/audit?limit=20");
        assertTrue(entries.<List<String>>path("items.action").contains("search-index.rebuild-requested"));
    }

    private long count(Class<?> type, String key) {
        return index.session()
                .orElseThrow()
                .search(type)
                .where(f -> f.id().matching(key))
                .fetchTotalHitCount();
    }

    @Test
    void an_index_that_was_deleted_heals_itself() throws Exception {
        var title = unique("Bị xoá");
        Articles.published(title);
        awaitTitle(title);
        delete(folder());
        var later = unique("Sau khi xoá");
        Articles.published(later);
        awaitTitle(later);
        awaitTitle(title);
        assertTrue(Files.isDirectory(folder()));
    }

    @Test
    void an_index_that_was_damaged_heals_itself() throws Exception {
        var title = unique("Bị hỏng");
        Articles.published(title);
        awaitTitle(title);
        for (var file : walk(folder(), Comparator.naturalOrder())) {
            if (Files.isRegularFile(file) && !file.getFileName().toString().equals("write.lock")) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        var later = unique("Sau khi hỏng");
        Articles.published(later);
        awaitTitle(later);
        awaitTitle(title);
        await("\"" + title + "\"", Map.of("limit", 3), answer -> answer.<Integer>path("total") == 1);
    }

    @Test
    void an_index_of_another_form_or_database_is_made_anew() throws Exception {
        var title = unique("Hình thức khác");
        Articles.published(title);
        awaitTitle(title);
        index.remember(new IndexState.Place(Long.MAX_VALUE, 0, "first")); // of a database that was further on
        var later = unique("Cơ sở dữ liệu khác");
        Articles.published(later);
        awaitTitle(later);
        awaitTitle(title);
        assertTrue(indexer.place().seq() < Long.MAX_VALUE);
    }

    @Test
    void nobody_else_may_use_its_folder() {
        var second = new LuceneEngine(config.directory());
        var refused = false;
        try {
            second.open();
        } catch (RuntimeException taken) {
            refused = true;
        }
        assertTrue(refused);
    }

    @Test
    void what_a_killed_node_left_in_the_temporary_folder_is_taken_away() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var left = Files.createTempDirectory("loa-search-" + gone.pid() + "-");
        Files.writeString(left.resolve("segments_1"), "x");
        var own = Files.createTempDirectory(
                "loa-search-" + ProcessHandle.current().pid() + "-");
        var engine = new LuceneEngine(Optional.empty());
        engine.open().close();
        engine.end();
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(own));
        Files.delete(own);
    }

    private Path folder() {
        return config.directory().orElseThrow().resolve("loa-index");
    }

    private static void delete(Path folder) throws IOException {
        for (var file : walk(folder, Comparator.reverseOrder())) {
            try {
                Files.deleteIfExists(file);
            } catch (DirectoryNotEmptyException writtenMeanwhile) {
                delete(file);
            }
        }
    }

    /** Files come and go under it, as the index writes meanwhile. */
    private static List<Path> walk(Path folder, Comparator<Path> order) throws IOException {
        var patience = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (true) {
            try (var files = Files.walk(folder)) {
                return files.sorted(order).toList();
            } catch (UncheckedIOException vanished) {
                if (Instant.now().isAfter(patience)) {
                    throw vanished.getCause();
                }
            }
        }
    }
}
