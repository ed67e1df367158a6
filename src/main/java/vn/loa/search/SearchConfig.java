package vn.loa.search;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The full-text index of this node. */
@ConfigMapping(prefix = "loa.search")
public interface SearchConfig {
    /** Where it is kept from one start to the next; without one it is built anew at every start, in a temporary place. */
    Optional<Path> directory();
}
