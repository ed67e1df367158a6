package vn.loa.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path directory;

    @Test
    void what_a_killed_run_left_behind_is_ended() throws IOException {
        try (var left = sleeping(directory)) {
            assertTrue(ChildProcess.stopLeftover("sleep", directory));

            assertFalse(left.isAlive());
            assertFalse(Files.exists(directory.resolve("sleep.pid")));
        }
    }

    @Test
    void a_stranger_who_got_its_process_id_since_is_left_alone() throws IOException {
        try (var stranger = sleeping(Files.createDirectory(directory.resolve("elsewhere")))) {
            Files.createDirectory(directory.resolve("here"));
            Files.copy(directory.resolve("elsewhere/sleep.pid"), directory.resolve("here/sleep.pid"));

            assertFalse(ChildProcess.stopLeftover("sleep", directory.resolve("here")));

            assertTrue(stranger.isAlive());
        }
    }

    @Test
    void nothing_is_left_after_a_run_that_ended_well() throws IOException {
        sleeping(directory).close();

        assertFalse(ChildProcess.stopLeftover("sleep", directory));
    }

    @Test
    void its_last_words_say_why_and_where_to_read_on() throws Exception {
        try (var failing = ChildProcess.start("fail", directory, List.of("sh", "-c", "echo no room >&2; exit 3"))) {
            assertEquals(3, failing.waitFor());

            assertTrue(failing.lastWords().startsWith("no room\n"));
            assertTrue(
                    failing.lastWords().contains(directory.resolve("fail.log").toString()));
        }
    }

    /** The argument that does nothing names the directory, as those of the real servers do. */
    private static ChildProcess sleeping(Path directory) throws IOException {
        return ChildProcess.start(
                "sleep", directory, List.of("sh", "-c", "while :; do sleep 0.1; done", directory.toString()));
    }
}
