package vn.loa.feedback;

import java.time.Instant;
import java.util.UUID;
import vn.loa.identity.Person;

/**
 * What Loa adds to a message when it takes it in.
 *
 * @param secret given to the sender, and kept as a digest only
 * @param contentDigest the same for the same words, with or without marks and capitals
 * @param duplicateOf the earlier case with the same words; null for none
 * @param receivedAt what the clock starts with; before {@code enteredAt} where staff enter what came by another way
 */
record Intake(
        UUID id,
        String code,
        String secret,
        String contentDigest,
        UUID duplicateOf,
        IntakeChannel channel,
        Instant receivedAt,
        Instant enteredAt,
        Person by) {}
