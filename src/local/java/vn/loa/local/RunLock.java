package vn.loa.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to use a directory of state; the operating system takes it back when the process ends, however it ends. */
final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty while another process has it. */
    static Optional<RunLock> tryLock(Path directory) throws IOException {
        Files.createDirectories(directory);
        // pom.xml looks at the same file before it builds over the package that is running.
        var channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new RunLock(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
