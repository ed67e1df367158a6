package vn.loa.holiday;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.calendar.DayKind;
import vn.loa.calendar.DayStatus;
import vn.loa.http.EntityTag;
import vn.loa.http.Warning;
import vn.loa.identity.Person;

/** One decided day as staff see it. */
@Schema(name = "Holiday")
public record HolidayView(
        UUID id,
        LocalDate date,
        DayKind kind,
        String name,
        String nameEn,
        DayStatus status,
        @Schema(nullable = true) String basis,
        boolean verified,
        Instant updatedAt,
        Person updatedBy,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Only in answers to a change: what else it changed")
        Impact impact,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Only in answers to a change: who should look at it")
        List<Warning> warnings,

        @JsonIgnore EntityTag tag) {
    static HolidayView of(Holiday holiday) {
        return of(holiday, null, null);
    }

    static HolidayView of(Holiday holiday, Impact impact, List<Warning> warnings) {
        var draft = holiday.draft();
        return new HolidayView(
                holiday.id(),
                draft.date(),
                draft.kind(),
                holiday.day().name().vi(),
                holiday.day().name().en(),
                draft.status(),
                draft.basis(),
                draft.verified(),
                holiday.updatedAt(),
                holiday.updatedBy(),
                impact,
                warnings,
                holiday.tag());
    }
}
