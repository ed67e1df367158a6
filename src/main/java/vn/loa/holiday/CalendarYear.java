package vn.loa.holiday;

import java.util.List;

/** One year's days that are other than their place in the week says, in their order. */
record CalendarYear(int year, List<CalendarDay> items) {}
