package vn.loa.calendar;

import java.time.LocalDate;

/** A day that did not count, and why. */
public record SkippedDay(LocalDate date, DayName why) {}
