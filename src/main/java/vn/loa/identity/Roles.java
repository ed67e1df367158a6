package vn.loa.identity;

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

    private Roles() {}
}
