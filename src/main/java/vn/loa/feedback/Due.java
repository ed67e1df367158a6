package vn.loa.feedback;

import java.time.Instant;

/**
 * When a case is due, as the rules and the calendar stand now.
 *
 * @param at null where no rule gives a time
 * @param isOver whether that has passed without an answer
 */
record Due(Instant at, boolean isOver) {}
