package vn.loa.pdf;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How much of a node may go into making PDF. */
@ConfigMapping(prefix = "loa.pdf")
public interface PdfConfig {
    /** How many are made at once; half of the processors by default, at least one, so that other requests keep the rest. */
    OptionalInt parallel();

    /** How many more may wait for their turn; each keeps a thread. Whoever comes then is refused (503). */
    @WithDefault("32")
    int waiting();

    /** For how long they wait before they are refused. */
    @WithDefault("5s")
    Duration longestWait();
}
