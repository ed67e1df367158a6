package vn.loa.feedback;

import static vn.loa.feedback.FeedbackState.ACCEPTED;
import static vn.loa.feedback.FeedbackState.ANSWERED;
import static vn.loa.feedback.FeedbackState.ANSWER_DRAFTED;
import static vn.loa.feedback.FeedbackState.ANSWER_REVIEW;
import static vn.loa.feedback.FeedbackState.ASSIGNED;
import static vn.loa.feedback.FeedbackState.CLASSIFIED;
import static vn.loa.feedback.FeedbackState.CLOSED;
import static vn.loa.feedback.FeedbackState.COLLECTED;
import static vn.loa.feedback.FeedbackState.NEEDS_INFO;
import static vn.loa.feedback.FeedbackState.PUBLISHED;
import static vn.loa.feedback.FeedbackState.RECEIVED;
import static vn.loa.feedback.FeedbackState.REJECTED;
import static vn.loa.feedback.FeedbackState.TRANSFERRED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.loa.identity.Roles;

/** The table of transitions: from where, by whom, and what must or may come with it. */
enum FeedbackTransition {
    CLASSIFY(
            CLASSIFIED,
            "classified",
            EnumSet.of(RECEIVED, CLASSIFIED, ACCEPTED),
            Set.of("stream"),
            Set.of("topic", "comment")),
    ACCEPT(ACCEPTED, "accepted", EnumSet.of(CLASSIFIED, NEEDS_INFO), Set.of(), Set.of("comment")),
    ASK(NEEDS_INFO, "asked-back", EnumSet.of(CLASSIFIED, ACCEPTED, ASSIGNED), Set.of("comment"), Set.of()),
    REJECT(REJECTED, "rejected", EnumSet.of(CLASSIFIED, NEEDS_INFO, ACCEPTED), Set.of("comment"), Set.of()),
    TRANSFER(
            TRANSFERRED,
            "transferred",
            EnumSet.of(CLASSIFIED, ACCEPTED),
            Set.of("organisation"),
            Set.of("externalCode", "comment")),
    COLLECT(COLLECTED, "collected", EnumSet.of(ACCEPTED, ASSIGNED), Set.of("comment"), Set.of()),
    ASSIGN(ASSIGNED, "assigned", EnumSet.of(ACCEPTED, ASSIGNED, COLLECTED), Set.of("organisation"), Set.of("comment")),
    DRAFT(ANSWER_DRAFTED, "answer-drafted", EnumSet.of(ASSIGNED, ANSWER_DRAFTED), Set.of("answer"), Set.of("comment")),
    SUBMIT(ANSWER_REVIEW, "answer-submitted", EnumSet.of(ANSWER_DRAFTED), Set.of(), Set.of("comment")),
    /** It does not answer what was asked (Decision 31/2021/QĐ-TTg, art. 46). */
    RETURN(ASSIGNED, "answer-returned", EnumSet.of(ANSWER_REVIEW), Set.of("comment"), Set.of()),
    ANSWER(ANSWERED, "answered", EnumSet.of(ANSWER_REVIEW), Set.of(), Set.of("comment")),
    PUBLISH(PUBLISHED, "published", EnumSet.of(ANSWERED), Set.of(), Set.of("comment", "override")),
    /** Takes it away from the public, who is told why. */
    WITHDRAW(ANSWERED, "withdrawn", EnumSet.of(PUBLISHED), Set.of("comment"), Set.of()),
    /** Of a classified case, only where it belongs to another procedure. */
    CLOSE(CLOSED, "closed", EnumSet.of(CLASSIFIED, ANSWERED, REJECTED, TRANSFERRED), Set.of(), Set.of("comment"));

    /** Those of which the sender reads the comment. */
    private static final Set<FeedbackTransition> TOLD = EnumSet.of(ASK, REJECT, TRANSFER, COLLECT, WITHDRAW);

    private static final Set<FeedbackTransition> OF_APPROVERS = EnumSet.of(RETURN, ANSWER, PUBLISH, WITHDRAW);

    /** Everything that may come with one. */
    static final List<String> FIELDS =
            List.of("comment", "stream", "topic", "organisation", "externalCode", "answer", "override");

    private final FeedbackState to;
    private final String verb;
    private final Set<FeedbackState> from;
    private final Set<String> needed;
    private final Set<String> allowed;

    FeedbackTransition(
            FeedbackState to, String verb, Set<FeedbackState> from, Set<String> needed, Set<String> allowed) {
        this.to = to;
        this.verb = verb;
        this.from = from;
        this.needed = needed;
        this.allowed = allowed;
    }

    /** The one that leads there from a state; where none does, one that leads there from another. */
    static Optional<FeedbackTransition> of(FeedbackState from, FeedbackState to) {
        var leading = Arrays.stream(values())
                .filter(transition -> transition.to == to)
                .toList();
        return leading.stream()
                .filter(transition -> transition.isFrom(from))
                .findFirst()
                .or(() -> leading.stream().findFirst());
    }

    FeedbackState to() {
        return to;
    }

    /** Past participle, as the audit log has it. */
    String verb() {
        return verb;
    }

    boolean isFrom(FeedbackState state) {
        return from.contains(state);
    }

    /** What leaves the desk, and what comes back to it, does by whoever may sign. */
    String role() {
        return OF_APPROVERS.contains(this) ? Roles.FEEDBACK_APPROVER : Roles.FEEDBACK_OFFICER;
    }

    boolean needs(String field) {
        return needed.contains(field);
    }

    boolean takes(String field) {
        return needed.contains(field) || allowed.contains(field);
    }

    List<String> needed() {
        return FIELDS.stream().filter(needed::contains).toList();
    }

    boolean isTold() {
        return TOLD.contains(this);
    }

    /** Whether it can be made of a case that is handled so. */
    boolean fits(FeedbackStream stream) {
        return switch (this) {
            case CLASSIFY, CLOSE -> true;
            case COLLECT -> stream != null && stream.isOfRules();
            default -> stream != null && !stream.isOutside();
        };
    }
}
