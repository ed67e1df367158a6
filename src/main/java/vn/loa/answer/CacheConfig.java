package vn.loa.answer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The cache of whole public answers that each node keeps in its memory. */
@ConfigMapping(prefix = "loa.cache")
public interface CacheConfig {
    /** Memory for answers; what is asked for least goes first. 0 keeps none. */
    @WithDefault("64M")
    MemorySize size();

    /** For how long answers are served from memory while the database cannot say whether they still hold. */
    @WithDefault("60s")
    Duration longestUnverified();
}
