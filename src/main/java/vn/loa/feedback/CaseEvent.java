package vn.loa.feedback;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import vn.loa.identity.Person;

/**
 * One step of a case.
 *
 * @param comment why; null where nobody said
 * @param told whether the sender reads the comment
 */
@Embeddable
record CaseEvent(
        Instant at,

        @Enumerated(EnumType.STRING) @Column(name = "state") FeedbackState state,

        @Embedded
        @AttributeOverride(name = "id", column = @Column(name = "by_id"))
        @AttributeOverride(name = "name", column = @Column(name = "by_name"))
        Person by,

        String comment,

        @Column(name = "is_told") boolean told) {}
