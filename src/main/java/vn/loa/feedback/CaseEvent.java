package vn.loa.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One step of a case. */
@Embeddable
record CaseEvent(
        Instant at,

        @Enumerated(EnumType.STRING) @Column(name = "state") FeedbackState state) {}
