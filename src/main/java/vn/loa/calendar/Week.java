package vn.loa.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The week of five working days. */
public final class Week {
    private static final DayName SATURDAY = new DayName("Thứ Bảy", "Saturday");
    private static final DayName SUNDAY = new DayName("Chủ Nhật", "Sunday");

    private Week() {}

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    static DayName nameOf(LocalDate weekend) {
        return weekend.getDayOfWeek() == DayOfWeek.SATURDAY ? SATURDAY : SUNDAY;
    }
}
