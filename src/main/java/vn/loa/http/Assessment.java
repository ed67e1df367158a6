package vn.loa.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a write would meet; nothing was stored. */
public record Assessment(
        @Schema(description = "What somebody should look at; does not stop the write")
        List<Warning> warnings,

        @Schema(description = "What would stop the write; none where it would succeed")
        List<Blocker> blockers) {

    /** A problem that the write would have been refused with. */
    public record Blocker(
            @Schema(description = "A problem code, or the code of the field's error")
            String code,

            @Schema(
                    description =
                            "RFC 6901 pointer, of a workbook sheet and cell; empty where no one field is at fault")
            String pointer,

            String detail) {}
}
