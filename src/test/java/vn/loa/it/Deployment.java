package vn.loa.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the files under {@code deploy} say, so that the tests run what is deployed. */
final class Deployment {
    private static final Path JVM_OPTIONS = Path.of("deploy", "java.options");

    static final String READINESS_PATH = "/q/health/ready";

    private Deployment() {}

    /** Without the archive of classes, which the tests do not make. */
    static List<String> jvmOptions() throws IOException {
        return Files.readAllLines(JVM_OPTIONS).stream()
                .filter(line -> line.startsWith("-") && !line.contains("SharedArchive"))
                .toList();
    }
}
