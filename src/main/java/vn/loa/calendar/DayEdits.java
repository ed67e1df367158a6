package vn.loa.calendar;

import java.util.Collection;

/** Where the decisions on single days come from. */
public interface DayEdits {
    /** The days of these years, each at most once, that staff have decided on. */
    Collection<SpecialDay> in(int firstYear, int lastYear);
}
