package vn.loa.search;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.publication.Draft;

/** One draft that was found, as it is now. */
@Schema(name = "StaffSearchHit")
public record StaffHit(
        String kind,
        UUID id,
        String state,
        int edition,

        @Schema(description = "Safe HTML: mark is around what was looked for, and there are no other elements")
        String title,

        @Schema(description = "The part of the text with most of it; safe HTML as the title")
        String excerpt,

        Instant updatedAt,
        Links links) {
    static StaffHit of(Searching.Hit hit, Draft.Status now) {
        return new StaffHit(
                hit.kind(),
                hit.item(),
                now.state(),
                now.edition(),
                hit.title(),
                hit.excerpt(),
                now.updatedAt(),
                new Links("/api/manage/v1/" + hit.kind() + "s/" + hit.item()));
    }

    /** Where the whole of it is. */
    @Schema(name = "StaffSearchHitLinks")
    public record Links(@Schema(format = "uri-reference") String self) {}
}
