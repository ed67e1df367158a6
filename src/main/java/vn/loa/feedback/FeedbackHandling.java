package vn.loa.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.calendar.LocalDays;
import vn.loa.http.EntityTag;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.organisation.OrganisationService;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.seal.Seal;

/** Brings cases from receipt to an answer that two people stand behind. */
@ApplicationScoped
class FeedbackHandling {
    private final FeedbackRepository cases;
    private final NoteRepository notes;
    private final FeedbackService service;
    private final FeedbackPublisher publisher;
    private final Seal seal;
    private final OrganisationService organisations;
    private final Validation validation;
    private final AuditLog audit;
    private final Clock clock;

    FeedbackHandling(
            FeedbackRepository cases,
            NoteRepository notes,
            FeedbackService service,
            FeedbackPublisher publisher,
            Seal seal,
            OrganisationService organisations,
            Validation validation,
            AuditLog audit,
            Clock clock) {
        this.cases = cases;
        this.notes = notes;
        this.service = service;
        this.publisher = publisher;
        this.seal = seal;
        this.organisations = organisations;
        this.validation = validation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every transition, with the reason against those that this caller cannot do now. */
    @Transactional
    List<FeedbackTransitionOption> options(UUID id, Actor actor) {
        var found = cases.require(id);
        return Arrays.stream(FeedbackTransition.values())
                .map(transition -> {
                    var refusal = found.refusal(transition, actor);
                    return new FeedbackTransitionOption(
                            transition.to(),
                            refusal.isEmpty(),
                            transition.needed(),
                            refusal.map(problem -> problem.type().code()).orElse(null));
                })
                .toList();
    }

    /** @param seen what the caller last read; any other version is answered 412 */
    @Transactional
    FeedbackView move(UUID id, EntityTag seen, FeedbackTransitionRequest request, Actor actor) {
        validation.require(request);
        var found = cases.requireForChange(id);
        found.requireVersion(seen);
        var transition = FeedbackTransition.of(found.state(), request.to())
                .orElseThrow(() ->
                        Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/to", "unknown-value", targets())));
        found.refusal(transition, actor).ifPresent(problem -> {
            throw problem;
        });
        requireWhatGoesWith(transition, request);
        var topic = request.topic() == null ? found.topic() : service.requireTopic(request.topic(), "/topic");
        if (transition == FeedbackTransition.PUBLISH) {
            publisher.requireFit(found, Boolean.TRUE.equals(request.override()));
        }
        found.move(transition, request, topic, actor.person(), clock.instant());
        cases.flush();
        var view = service.view(found);
        show(found, transition, request.comment());
        audit.record(actor, AuditEvent.of("feedback", id, transition.verb()));
        return view;
    }

    /** Before the log is written: its head, which all writers need, stays locked from then on. */
    private void show(FeedbackCase found, FeedbackTransition transition, String comment) {
        if (transition == FeedbackTransition.PUBLISH) {
            publisher.publish(found);
        } else if (transition == FeedbackTransition.WITHDRAW) {
            publisher.withdraw(found, comment);
        }
    }

    @Transactional
    RedactionsView redactions(UUID id) {
        return redactions(cases.require(id));
    }

    /** @param seen what the caller last read; any other version is answered 412 */
    @Transactional
    RedactionsView redact(UUID id, EntityTag seen, RedactionsDraft draft, Actor officer) {
        validation.require(draft);
        var found = cases.requireForChange(id);
        found.requireVersion(seen);
        FieldErrors.refuse(new PublicText(found, draft.redactions()).faults());
        found.redact(draft.redactions(), officer.person(), clock.instant());
        cases.flush();
        var view = redactions(found);
        audit.record(officer, AuditEvent.of("feedback", id, "redacted"));
        return view;
    }

    private RedactionsView redactions(FeedbackCase found) {
        var text = new PublicText(found, found.redactions());
        return new RedactionsView(
                found.redactions(),
                text.suggestions(found.sender(seal)),
                text.of(TextPart.SUBJECT),
                text.of(TextPart.CONTENT),
                found.signed().isEmpty() ? null : text.of(TextPart.ANSWER),
                found.tag());
    }

    private void requireWhatGoesWith(FeedbackTransition transition, FeedbackTransitionRequest request) {
        var errors = new ArrayList<FieldError>();
        request.particulars()
                .forEach((name, value) -> FieldErrors.checkPresence(
                        errors, "/" + name, value, transition.needs(name), !transition.takes(name)));
        if (Boolean.TRUE.equals(request.override()) && request.comment() == null) {
            errors.add(FieldError.of("/comment", "required"));
        }
        FieldErrors.refuse(errors);
        if (request.organisation() != null) {
            var today = LocalDays.today(clock);
            organisations.requireThere(request.organisation(), today, today, "/organisation");
        }
    }

    @Transactional
    List<AnswerView> answers(UUID id) {
        return cases.require(id).answers();
    }

    /** First first. */
    @Transactional
    Page<NoteView> notes(UUID id, PageRequest page) {
        cases.require(id);
        return notes.of(id, page).map(Note::view);
    }

    @Transactional
    NoteView note(UUID id, NoteDraft draft, Actor actor) {
        validation.require(draft);
        cases.require(id);
        var note = new Note(id, draft.text(), false, actor.person(), clock.instant());
        notes.persistAndFlush(note);
        audit.record(actor, AuditEvent.of("feedback", id, "noted"));
        return note.view();
    }

    private static String targets() {
        return Arrays.stream(FeedbackTransition.values())
                .map(transition -> transition.to().code())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
