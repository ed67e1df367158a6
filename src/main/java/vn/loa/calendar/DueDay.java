package vn.loa.calendar;

import java.time.LocalDate;
import java.util.List;

/** The last day of a period, and the days on the way that did not count. */
public record DueDay(LocalDate date, List<SkippedDay> skipped) {}
