package vn.loa.article;

import static vn.loa.article.ArticleState.APPROVED;
import static vn.loa.article.ArticleState.DRAFT;
import static vn.loa.article.ArticleState.GONE;
import static vn.loa.article.ArticleState.PUBLISHED;
import static vn.loa.article.ArticleState.REVIEWED;
import static vn.loa.article.ArticleState.SCHEDULED;
import static vn.loa.article.ArticleState.SUBMITTED;
import static vn.loa.article.ArticleState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.loa.identity.Roles;

/** The table of transitions: from where, by whom, and what must come with it. */
enum Transition {
    SUBMIT(SUBMITTED, "submitted", EnumSet.of(DRAFT), Set.of(Roles.AUTHOR), Needs.OWN_WORK),
    RETURN(
            DRAFT,
            "returned",
            EnumSet.of(SUBMITTED, REVIEWED, APPROVED, SCHEDULED),
            Set.of(Roles.EDITOR, Roles.APPROVER),
            Needs.COMMENT),
    REVIEW(REVIEWED, "reviewed", EnumSet.of(SUBMITTED), Set.of(Roles.EDITOR), Needs.SECOND_PERSON),
    APPROVE(APPROVED, "approved", EnumSet.of(SUBMITTED, REVIEWED), Set.of(Roles.APPROVER), Needs.SECOND_PERSON),
    SCHEDULE(SCHEDULED, "scheduled", EnumSet.of(APPROVED), Set.of(Roles.APPROVER), Needs.TIME),
    PUBLISH(PUBLISHED, "published", EnumSet.of(APPROVED), Set.of(Roles.APPROVER)),
    WITHDRAW(WITHDRAWN, "withdrawn", EnumSet.of(PUBLISHED), Set.of(Roles.APPROVER), Needs.COMMENT),
    REMOVE(GONE, "removed", EnumSet.of(PUBLISHED, WITHDRAWN), Set.of(Roles.APPROVER), Needs.COMMENT);

    /** What a transition asks for beside state and role. */
    enum Needs {
        /** Authors send in what they wrote themselves. */
        OWN_WORK,
        /** Whoever wrote in the edition cannot do it. */
        SECOND_PERSON,
        COMMENT,
        /** A time in the future. */
        TIME
    }

    private final ArticleState to;
    private final String verb;
    private final Set<ArticleState> from;
    private final Set<String> roles;
    private final Set<Needs> needs;

    Transition(ArticleState to, String verb, Set<ArticleState> from, Set<String> roles, Needs... needs) {
        this.to = to;
        this.verb = verb;
        this.from = from;
        this.roles = roles;
        this.needs = needs.length == 0 ? EnumSet.noneOf(Needs.class) : EnumSet.copyOf(Arrays.asList(needs));
    }

    static Optional<Transition> to(ArticleState state) {
        return Arrays.stream(values())
                .filter(transition -> transition.to == state)
                .findFirst();
    }

    ArticleState to() {
        return to;
    }

    /** Past participle, as the audit log has it. */
    String verb() {
        return verb;
    }

    boolean isFrom(ArticleState state) {
        return from.contains(state);
    }

    Set<String> roles() {
        return roles;
    }

    boolean needs(Needs need) {
        return needs.contains(need);
    }

    /** Whether it brings the text nearer to the public, so that it must be fit for it. */
    boolean isForward() {
        return this != RETURN && !isTakedown();
    }

    /** Whether it acts on the edition before the public, even while a next one is in the making. */
    boolean isTakedown() {
        return this == WITHDRAW || this == REMOVE;
    }

    /** Whether an approver may do it in an emergency, to be confirmed by a second person afterwards. */
    boolean mayBeEmergency() {
        return this == PUBLISH || isTakedown();
    }
}
