package vn.loa.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What staff find of an item that the public may not see yet, or no more.
 *
 * @param text plain
 * @param organisation null where there is none
 */
public record Draft(Status status, String title, String text, UUID organisation, List<UUID> topics) {
    public UUID id() {
        return status.id();
    }

    /** @param state kebab, as staff answers spell it */
    public record Status(UUID id, String state, int edition, Instant updatedAt) {}
}
