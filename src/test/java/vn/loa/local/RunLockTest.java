package vn.loa.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    Path directory;

    @Test
    void a_second_process_does_not_get_it() throws Exception {
        var lock = RunLock.tryLock(directory).orElseThrow();

        assertEquals("taken", askInAnotherProcess());
        lock.close();
    }

    @Test
    void it_is_free_again_once_it_is_closed() throws Exception {
        RunLock.tryLock(directory).orElseThrow().close();

        assertEquals("free", askInAnotherProcess());
    }

    @Test
    void its_directory_is_made() throws IOException {
        RunLock.tryLock(directory.resolve("a/b")).orElseThrow().close();

        assertTrue(Files.isDirectory(directory.resolve("a/b")));
    }

    private String askInAnotherProcess() throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var answer = process.getInputStream()) {
            return new String(answer.readAllBytes()).strip();
        } finally {
            process.waitFor();
        }
    }

    /** The other process. */
    static final class Asking {
        public static void main(String... args) throws IOException {
            System.out.println(RunLock.tryLock(Path.of(args[0])).isPresent() ? "free" : "taken");
        }
    }
}
