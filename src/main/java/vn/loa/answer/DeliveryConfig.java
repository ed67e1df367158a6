package vn.loa.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long others may keep public answers; never past the next scheduled change. */
@ConfigMapping(prefix = "loa.delivery")
public interface DeliveryConfig {
    /** For how long a browser or app shows an answer without asking again. */
    @WithDefault("30s")
    Duration maxAge();

    /** The same for shared caches (CDN), which can also be purged by surrogate key. */
    @WithDefault("60s")
    Duration sharedMaxAge();

    /** For how long after that a cache may still show it while it asks. */
    @WithDefault("60s")
    Duration staleWhileRevalidate();
}
