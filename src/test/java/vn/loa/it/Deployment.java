package vn.loa.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the files under {@code deploy} say, so that the tests run what is deployed. */
final class Deployment {
    static final Path DOCKERFILE = Path.of("deploy", "Dockerfile");
    static final String READINESS_PATH = "/q/health/ready";

    private static final Pattern JVM_OPTIONS = Pattern.compile("(?m)^ENV JDK_JAVA_OPTIONS=\"([^\"]*)\"");

    private Deployment() {}

    static List<String> jvmOptions() throws IOException {
        var options = JVM_OPTIONS.matcher(Files.readString(DOCKERFILE).replaceAll("\\\\\\R\\s*", ""));
        if (!options.find()) {
            throw new IllegalStateException("No JDK_JAVA_OPTIONS in " + DOCKERFILE);
        }
        return List.of(options.group(1).strip().split("\\s+"));
    }
}
