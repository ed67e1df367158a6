package vn.loa.search;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;

/** Lucene's index in a folder that this node has for itself. */
final class LuceneEngine implements SearchEngine {
    private static final String OWN = "loa-index";
    private static final String LOCK = "loa-index.lock";
    private static final String TEMPORARY = "loa-search-";
    private static final Pattern OF_PROCESS = Pattern.compile(TEMPORARY + "(\\d+)-.*");

    private final Optional<Path> configured;
    private Path directory;
    private FileChannel lock;

    LuceneEngine(Optional<Path> configured) {
        this.configured = configured;
    }

    @Override
    public CloseableSearchMapping open() {
        if (directory == null) {
            directory = configured.isPresent() ? reserved(configured.get()) : temporary();
        }
        try {
            return build();
        } catch (RuntimeException unreadable) {
            Log.warnf("The search index cannot be read and is made anew: %s", unreadable.getMessage());
            discard();
            return build();
        }
    }

    private CloseableSearchMapping build() {
        return SearchEngine.build(Map.of(
                "hibernate.search.backend.type",
                "lucene",
                "hibernate.search.backend.lucene_version",
                "LATEST",
                "hibernate.search.backend.directory.root",
                directory.toString(),
                // Not mapped into memory: a file that is cut off would be a fault of the JVM instead of an exception.
                "hibernate.search.backend.directory.filesystem_access.strategy",
                "nio",
                // Each segment has each term of a question looked up, in eight fields: few segments make short
                // questions
                // fast, and writing merges twice as often.
                "hibernate.search.backend.io.merge.factor",
                "4",
                "hibernate.search.backend.analysis.configurer",
                new LuceneAnalysis()));
    }

    /** Two nodes in one folder would each take the other's index for a broken one. */
    private Path reserved(Path place) {
        try {
            Files.createDirectories(place);
            lock = FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new IllegalStateException("Another node keeps its search index in " + place);
            }
            return Files.createDirectories(place.resolve(OWN)); // what is thrown away is ours alone
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index has no place", failure);
        }
    }

    /** And none for those that were killed before they could take theirs away. */
    private static Path temporary() {
        try {
            var temporary = Files.createTempDirectory(
                    TEMPORARY + ProcessHandle.current().pid() + "-");
            try (var others = Files.newDirectoryStream(temporary.getParent(), TEMPORARY + "*")) {
                for (var other : others) {
                    if (isLeftOver(other)) {
                        delete(other);
                    }
                }
            }
            return temporary;
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index has no place", failure);
        }
    }

    private static boolean isLeftOver(Path directory) {
        var owner = OF_PROCESS.matcher(directory.getFileName().toString());
        return owner.matches()
                && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty();
    }

    @Override
    public void discard() {
        try {
            delete(directory);
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index cannot be thrown away", failure);
        }
    }

    @Override
    public boolean isThere() {
        return Files.isDirectory(directory);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    /** A question that we put wrongly must not throw the index away: only what the disk says counts. */
    @Override
    public boolean isBroken(RuntimeException failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isAway(RuntimeException failure) {
        return false;
    }

    @Override
    public void end() {
        try {
            if (configured.isEmpty() && directory != null) {
                delete(directory);
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException failure) {
            Log.warnf("The search index leaves something behind: %s", failure.getMessage());
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
