package vn.loa.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server process that belongs to a directory: its output goes to {@code <name>.log} there and its id to {@code
 * <name>.pid}, so that the next start can end it if this JVM was killed before it could.
 */
final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final Path log;
    private final Path pidFile;

    private ChildProcess(Process process, Path log, Path pidFile) {
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** The command line must name the directory: that is how a leftover is told from a stranger with the same id. */
    static ChildProcess start(String name, Path directory, List<String> command) throws IOException {
        Files.createDirectories(directory);
        var log = directory.resolve(name + ".log");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(directory.toFile());
        // Settings for another Keycloak of this developer must not reach this one.
        builder.environment().keySet().removeIf(variable -> variable.startsWith("KC_"));
        var pidFile = directory.resolve(name + ".pid");
        var process = builder.start();
        Files.writeString(pidFile, Long.toString(process.pid()));
        return new ChildProcess(process, log, pidFile);
    }

    /** Ends the process that an earlier, killed JVM left in the directory; {@code false} if there is none. */
    static boolean stopLeftover(String name, Path directory) throws IOException {
        var pidFile = directory.resolve(name + ".pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        var leftover = ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> belongsTo(directory, handle));
        leftover.ifPresent(ChildProcess::stop);
        Files.delete(pidFile);
        return leftover.isPresent();
    }

    private static boolean belongsTo(Path directory, ProcessHandle handle) {
        return handle.info().commandLine().orElse("").contains(directory.toString());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** What to show when it did not start: why, and where the rest is. */
    String lastWords() {
        try {
            var lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size())) + "\n(all of it: "
                    + log + ")";
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        stop(process.toHandle());
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            // The next start finds the id of a process that is gone, and takes no notice.
        }
    }

    private static void stop(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            handle.destroyForcibly();
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
