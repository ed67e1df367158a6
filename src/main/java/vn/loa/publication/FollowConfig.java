package vn.loa.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a node learns of what others published. */
@ConfigMapping(prefix = "loa.changes")
public interface FollowConfig {
    /** How often the changes of other nodes are looked for. */
    @WithDefault("500ms")
    Duration followInterval();
}
