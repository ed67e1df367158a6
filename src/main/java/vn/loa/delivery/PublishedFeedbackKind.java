package vn.loa.delivery;

/** The contract of what a sender took a message for. */
enum PublishedFeedbackKind {
    COMMENT,
    QUESTION,
    PETITION
}
