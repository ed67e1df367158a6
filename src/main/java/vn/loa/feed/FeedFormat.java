package vn.loa.feed;

/** A way of writing feeds. */
interface FeedFormat {
    String mediaType();

    /** In UTF-8. */
    byte[] write(Feed feed, Site site);
}
