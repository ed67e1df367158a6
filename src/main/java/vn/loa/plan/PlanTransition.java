package vn.loa.plan;

import static vn.loa.plan.PlanState.APPROVED;
import static vn.loa.plan.PlanState.CLOSED;
import static vn.loa.plan.PlanState.DRAFT;
import static vn.loa.plan.PlanState.IN_PROGRESS;
import static vn.loa.plan.PlanState.SUBMITTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.loa.identity.Roles;

/** The table of transitions: from where, by whom, and what must come with it. */
enum PlanTransition {
    SUBMIT(SUBMITTED, "submitted", EnumSet.of(DRAFT), Set.of(Roles.PLANNER, Roles.ADMIN)),
    RETURN(DRAFT, "returned", EnumSet.of(SUBMITTED), Set.of(Roles.PLANNER, Roles.ADMIN, Roles.APPROVER), Needs.COMMENT),
    APPROVE(APPROVED, "approved", EnumSet.of(SUBMITTED), Set.of(Roles.APPROVER), Needs.SECOND_PERSON),
    /** Also of a plan that was closed too early. */
    START(IN_PROGRESS, "started", EnumSet.of(APPROVED, CLOSED), Set.of(Roles.PLANNER, Roles.ADMIN)),
    CLOSE(CLOSED, "closed", EnumSet.of(IN_PROGRESS), Set.of(Roles.PLANNER, Roles.ADMIN));

    /** What a transition asks for beside state and role. */
    enum Needs {
        /** Whoever wrote in the edition, or submitted it, cannot do it. */
        SECOND_PERSON,
        COMMENT
    }

    private final PlanState to;
    private final String verb;
    private final Set<PlanState> from;
    private final Set<String> roles;
    private final Set<Needs> needs;

    PlanTransition(PlanState to, String verb, Set<PlanState> from, Set<String> roles, Needs... needs) {
        this.to = to;
        this.verb = verb;
        this.from = from;
        this.roles = roles;
        this.needs = needs.length == 0 ? EnumSet.noneOf(Needs.class) : EnumSet.copyOf(Arrays.asList(needs));
    }

    static Optional<PlanTransition> to(PlanState state) {
        return Arrays.stream(values())
                .filter(transition -> transition.to == state)
                .findFirst();
    }

    PlanState to() {
        return to;
    }

    /** Past participle, as the audit log has it. */
    String verb() {
        return verb;
    }

    boolean isFrom(PlanState state) {
        return from.contains(state);
    }

    Set<String> roles() {
        return roles;
    }

    boolean needs(Needs need) {
        return needs.contains(need);
    }

    /** Whether it acts on the edition that counts, even while an amendment is in the making. */
    boolean isOfLive() {
        return this == START || this == CLOSE;
    }
}
