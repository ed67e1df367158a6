package vn.loa.identity;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who did something, as known when it was done.
 *
 * @param id the subject of the identity provider; stays the same when the person is renamed
 */
@Embeddable
public record Person(
        @Schema(description = "Subject at the identity provider")
        String id,

        @Schema(description = "Name when it was done") String name) {
    public boolean is(Person other) {
        return other != null && id.equals(other.id);
    }
}
