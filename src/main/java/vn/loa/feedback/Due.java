package vn.loa.feedback;

import java.time.Instant;

/**
 * When a case is due, as the rules and the calendar stand now.
 *
 * @param at moves on while the sender is asked; null where no rule gives a time, or another procedure has it
 * @param isOver whether that has passed, and somebody waits
 */
record Due(Instant at, boolean isOver) {}
