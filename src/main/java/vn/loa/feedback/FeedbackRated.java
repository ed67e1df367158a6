package vn.loa.feedback;

import java.util.UUID;

/** A sender has rated an answer. Fired within the transaction; who shows it follows. */
record FeedbackRated(UUID id) {}
