package vn.loa.startup;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * The packaged application's way in. It looks at the settings before anything else does: the framework would stop at
 * the first one that is missing, with the name of its property and a stack trace.
 */
@QuarkusMain(name = "loa")
public final class Main {
    private Main() {}

    public static void main(String... args) {
        var settings = ConfigUtils.configBuilder().build();
        var faults = ProductionSettings.faults(
                key -> settings.getOptionalValue(key, String.class).orElse(""));
        if (!faults.isEmpty()) {
            System.err.println(Unready.text(faults));
            System.exit(Unready.EXIT_CODE);
        }
        Quarkus.run(null, Main::exit, args);
    }

    /** Whatever stopped the start, the last line of the log says what it was. */
    private static void exit(int code, Throwable cause) {
        if (cause != null) {
            Unready.report(cause);
        }
        System.exit(code);
    }
}
