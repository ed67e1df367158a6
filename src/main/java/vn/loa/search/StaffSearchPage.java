package vn.loa.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the drafts that were found, the best first. */
public record StaffSearchPage(
        List<StaffHit> items,

        @Schema(
                nullable = true,
                description = "Cursor of the next page; null on the last one, and after a thousand hits")
        String next,

        @Schema(description = "How many there are, up to 1,000")
        long total,

        @Schema(description = "Whether nothing had all the words, and these have most of them, or similar ones")
        boolean relaxed) {}
