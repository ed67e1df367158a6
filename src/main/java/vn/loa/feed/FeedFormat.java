package vn.loa.feed;

import vn.loa.answer.Site;

/** A way of writing feeds. */
interface FeedFormat {
    String mediaType();

    /** In UTF-8. */
    byte[] write(Feed feed, Site site);
}
