package vn.loa.calendar;

import java.time.LocalDate;

/**
 * A day that is other than its place in the week says.
 *
 * @param basis the law or decision; null where none is known
 * @param verified whether somebody held it against its source
 */
public record SpecialDay(LocalDate date, DayKind kind, DayName name, DayStatus status, String basis, boolean verified) {

    boolean isHolidayOnWeekend() {
        return kind == DayKind.HOLIDAY && Week.isWeekend(date);
    }

    boolean isWorked() {
        return kind == DayKind.MAKEUP_WORKING || kind == DayKind.ORDINARY && !Week.isWeekend(date);
    }

    /** The day that is off for it. */
    SpecialDay compensatedOn(LocalDate day) {
        return new SpecialDay(
                day,
                DayKind.COMPENSATORY,
                new DayName("Nghỉ bù: " + name.vi(), "In lieu: " + name.en()),
                status,
                basis,
                verified);
    }

    /** Two holidays on one day are one day. */
    SpecialDay and(SpecialDay other) {
        return new SpecialDay(
                date,
                kind,
                new DayName(name.vi() + "; " + other.name.vi(), name.en() + "; " + other.name.en()),
                status == DayStatus.OFFICIAL ? status : other.status,
                basis == null ? other.basis : basis,
                verified && other.verified);
    }
}
