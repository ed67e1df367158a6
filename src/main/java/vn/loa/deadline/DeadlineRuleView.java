package vn.loa.deadline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.calendar.DeadlineUnit;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** A deadline rule as staff see it. */
@Schema(name = "DeadlineRule")
public record DeadlineRuleView(
        UUID id,
        String regime,
        String step,
        int amount,
        DeadlineUnit unit,

        @Schema(description = "The event that the clock starts with")
        String start,

        String basis,
        boolean verified,
        @Schema(nullable = true) LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        Instant updatedAt,
        Person updatedBy,
        @JsonIgnore EntityTag tag) {
    static DeadlineRuleView of(DeadlineRule rule) {
        var draft = rule.draft();
        return new DeadlineRuleView(
                rule.id(),
                draft.regime(),
                draft.step(),
                draft.amount(),
                draft.unit(),
                draft.start(),
                draft.basis(),
                draft.verified(),
                draft.validFrom(),
                draft.validTo(),
                rule.updatedAt(),
                rule.updatedBy(),
                rule.tag());
    }
}
