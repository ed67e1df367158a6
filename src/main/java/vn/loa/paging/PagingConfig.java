package vn.loa.paging;

import io.smallrye.config.ConfigMapping;

/** Settings of lists. */
@ConfigMapping(prefix = "loa.cursor")
public interface PagingConfig {
    /** Signs cursors; the same on every node, at least 32 characters. A new one makes clients start lists anew. */
    String secret();
}
