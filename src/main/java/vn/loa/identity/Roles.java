package vn.loa.identity;

import java.util.Set;

/** The realm roles that Loa knows; any other role of a token means nothing here. */
public final class Roles {
    /** Writes articles. */
    public static final String AUTHOR = "author";
    /** Head of unit: reviews and returns. */
    public static final String EDITOR = "editor";
    /** Editorial board: approves, publishes, withdraws. */
    public static final String APPROVER = "approver";
    /** Keeps communication plans, documents and topics. */
    public static final String PLANNER = "planner";

    public static final String CHANNEL_MANAGER = "channel-manager";
    /** Receives and classifies citizens' feedback, drafts answers. */
    public static final String FEEDBACK_OFFICER = "feedback-officer";
    /** Signs answers to citizens. */
    public static final String FEEDBACK_APPROVER = "feedback-approver";
    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    public static final String ADMIN = "admin";
    /** Service accounts of other systems. */
    public static final String INTEGRATION = "integration";

    /** Derived, never in a token: whoever may read unpublished content. */
    public static final String READER = "content-reader";

    /** Those that a token can bring. */
    public static final Set<String> ALL = Set.of(
            AUTHOR,
            EDITOR,
            APPROVER,
            PLANNER,
            CHANNEL_MANAGER,
            FEEDBACK_OFFICER,
            FEEDBACK_APPROVER,
            AUDITOR,
            ADMIN,
            INTEGRATION);

    /** Those whose work needs the editorial content: {@link #READER} is derived from each of them. */
    public static final Set<String> READERS =
            Set.of(AUTHOR, EDITOR, APPROVER, PLANNER, CHANNEL_MANAGER, AUDITOR, ADMIN, INTEGRATION);

    private Roles() {}
}
