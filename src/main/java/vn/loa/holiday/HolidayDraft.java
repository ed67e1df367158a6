package vn.loa.holiday;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.calendar.DayKind;
import vn.loa.calendar.DayStatus;
import vn.loa.text.Blank;

/**
 * What is decided of one day.
 *
 * @param nameEn null where it has no English name: then the Vietnamese one stands in both languages
 * @param verified whether somebody held it against its source
 */
public record HolidayDraft(
        @NotNull LocalDate date,

        @Schema(
                defaultValue = "holiday",
                description = "swap-off and makeup-working: a working day moved to a weekend;"
                        + " ordinary: what the rules say of this day does not hold")
        DayKind kind,

        @NotBlank @Size(max = 200) String name,

        @Schema(nullable = true, description = "Where it is absent, name stands for it") @Size(max = 200)
        String nameEn,

        @Schema(defaultValue = "official") DayStatus status,

        @Schema(nullable = true, description = "The decision or notice") @Size(max = 300)
        String basis,

        @Schema(defaultValue = "false", description = "Whether somebody held it against its source")
        boolean verified) {
    public HolidayDraft {
        kind = kind == null ? DayKind.HOLIDAY : kind;
        name = name == null ? null : name.strip();
        nameEn = Blank.toNull(nameEn);
        status = status == null ? DayStatus.OFFICIAL : status;
        basis = Blank.toNull(basis);
    }
}
