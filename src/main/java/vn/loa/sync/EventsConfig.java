package vn.loa.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The stream of changes as server-sent events. */
@ConfigMapping(prefix = "loa.events")
public interface EventsConfig {
    /** Further subscribers of this node are refused with 503. */
    @WithDefault("10000")
    int maxSubscribers();

    /** How often those who wait are told that the connection stands; proxies close silent ones. */
    @WithDefault("15s")
    Duration heartBeat();
}
