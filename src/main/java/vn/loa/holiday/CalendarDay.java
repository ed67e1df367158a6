package vn.loa.holiday;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.calendar.DayKind;
import vn.loa.calendar.DayStatus;
import vn.loa.calendar.SpecialDay;

/** A day of the year as it stands: by the rules, or as staff have decided. */
record CalendarDay(
        @Schema(
                nullable = true,
                description = "Of the decision, to change or delete it; null for a day by the rules alone")
        UUID id,

        LocalDate date,
        DayKind kind,
        String name,
        String nameEn,
        DayStatus status,
        @Schema(nullable = true) String basis,
        boolean verified) {
    static CalendarDay of(SpecialDay day, UUID decision) {
        return new CalendarDay(
                decision,
                day.date(),
                day.kind(),
                day.name().vi(),
                day.name().en(),
                day.status(),
                day.basis(),
                day.verified());
    }
}
