package vn.loa.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import vn.loa.article.Audience;
import vn.loa.calendar.LocalDays;
import vn.loa.http.Validation;
import vn.loa.organisation.OrganisationService;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;

/** What stands against an activity as it is sent. */
@ApplicationScoped
class ActivityChecks {
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int MAX_REPEATS = 10_000;
    private static final int MAX_COPIES = 10_000_000;

    private final OrganisationService organisations;
    private final Validation validation;
    private final Clock clock;

    ActivityChecks(OrganisationService organisations, Validation validation, Clock clock) {
        this.organisations = organisations;
        this.validation = validation;
        this.clock = clock;
    }

    /** The body that held it stays there until the transaction ends. */
    void requireSound(ActivityDraft draft) {
        validation.require(draft);
        var errors = new ArrayList<FieldError>();
        draft.particulars()
                .forEach((name, value) -> FieldErrors.checkPresence(
                        errors,
                        "/" + name,
                        value,
                        draft.kind().needs(name),
                        !draft.kind().has(name)));
        FieldErrors.checkBounds(errors, "/minutes", draft.minutes(), 1, MINUTES_OF_A_DAY);
        FieldErrors.checkBounds(errors, "/repeats", draft.repeats(), 1, MAX_REPEATS);
        FieldErrors.checkBounds(errors, "/copies", draft.copies(), 1, MAX_COPIES);
        checkParticipants(errors, draft.participants());
        checkDays(errors, draft, LocalDays.today(clock));
        FieldErrors.refuse(errors);
        organisations.requireThere(draft.unit(), draft.from(), draft.lastDay(), "/unit");
    }

    private static void checkParticipants(List<FieldError> errors, List<Participants> participants) {
        var counted = EnumSet.noneOf(Audience.class);
        for (var index = 0; index < participants.size(); index++) {
            var pointer = "/participants/" + index;
            FieldErrors.checkBounds(
                    errors, pointer + "/number", participants.get(index).number(), 1, Participants.MAX);
            if (!counted.add(participants.get(index).audience())) {
                errors.add(FieldError.of(pointer + "/audience", "repeated"));
            }
        }
    }

    /** Only what took place is recorded. */
    private static void checkDays(List<FieldError> errors, ActivityDraft draft, LocalDate today) {
        if (draft.from().isAfter(today)) {
            errors.add(FieldError.of("/from", "in-future"));
        }
        if (draft.to() != null && draft.to().isBefore(draft.from())) {
            errors.add(FieldError.of("/to", "before-start", "/from"));
        } else if (draft.to() != null && draft.to().isAfter(today)) {
            errors.add(FieldError.of("/to", "in-future"));
        }
    }
}
