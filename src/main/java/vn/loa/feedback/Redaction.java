package vn.loa.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in a text that the public does not read. */
@Embeddable
public record Redaction(
        @Enumerated(EnumType.STRING) @NotNull TextPart part,

        @Schema(
                minimum = "0",
                description = "Where it begins, in UTF-16 code units from 0, as JavaScript and Java count")
        @Column(name = "starts_at")
        @NotNull
        Integer start,

        @Schema(minimum = "1", description = "Behind its last code unit") @Column(name = "ends_at") @NotNull
        Integer end,

        @Enumerated(EnumType.STRING) @NotNull RedactionReason reason) {}
