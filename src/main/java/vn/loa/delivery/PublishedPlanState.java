package vn.loa.delivery;

/** The contract of where a plan that the public sees stands. */
enum PublishedPlanState {
    APPROVED,
    IN_PROGRESS,
    CLOSED
}
