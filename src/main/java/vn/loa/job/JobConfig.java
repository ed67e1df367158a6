package vn.loa.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of long work. */
@ConfigMapping(prefix = "loa.job")
public interface JobConfig {
    /** How often a node that works on none looks for a queued job. */
    @WithDefault("2s")
    Duration interval();

    /** For how long a node that has stopped without a word keeps its job; longer than a batch takes. */
    @WithDefault("30s")
    Duration lease();
}
