package vn.loa.publication;

import java.util.List;

/**
 * That changes were read from the log: each node is told of all of them, its own included, in order and without a gap.
 *
 * @param changes not empty
 */
public record ChangesFollowed(List<PublishedChange> changes) {}
