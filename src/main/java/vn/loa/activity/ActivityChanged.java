package vn.loa.activity;

/**
 * What the public may be told of an activity changes. Fired within the transaction; who counts it follows, or refuses by
 * throwing a problem.
 */
public record ActivityChanged(ActivityFacts before, ActivityFacts now) {}
