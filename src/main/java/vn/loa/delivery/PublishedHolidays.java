package vn.loa.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.calendar.DayKind;
import vn.loa.calendar.DayStatus;
import vn.loa.calendar.SpecialDay;

/** One year's days that are off though in the week, or worked though at its end, in their order. */
record PublishedHolidays(int year, List<Item> items) {
    /** A day that is other than its place in the week says. */
    @Schema(name = "PublishedHoliday")
    record Item(
            LocalDate date,

            @Schema(description = "In the language asked for")
            String name,

            @Schema(enumeration = {"holiday", "compensatory", "swap-off", "makeup-working"})
            DayKind kind,

            @Schema(description = "expected: by the rule or as announced, not decided yet")
            DayStatus status,

            @Schema(nullable = true, description = "The law or decision")
            String basis,

            @Schema(description = "Whether somebody held it against its source")
            boolean verified) {
        static Item of(SpecialDay day, Locale language) {
            return new Item(day.date(), day.name().in(language), day.kind(), day.status(), day.basis(), day.verified());
        }
    }
}
