package vn.loa.plan;

import java.util.EnumSet;
import java.util.Set;
import vn.loa.text.Kebab;

/** Where an edition of a plan stands. */
public enum PlanState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    IN_PROGRESS,
    /** Counted until a later edition took its place. */
    SUPERSEDED,
    /** Nothing more is done for it. */
    CLOSED;

    /** The states of an edition in the making. */
    static final Set<PlanState> OPEN = EnumSet.of(DRAFT, SUBMITTED);

    /** The states in which it is worked for, and evidence counts. */
    static final Set<PlanState> RUNNING = EnumSet.of(APPROVED, IN_PROGRESS);

    /** As it stands in JSON and in texts. */
    String code() {
        return Kebab.of(this);
    }
}
