package vn.loa.delivery;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of an organisation where something else names it. */
record OrganisationReference(
        UUID id,

        @Schema(
                description = "As it was called at the time: of an article when that was first published, of a document"
                        + " when that was issued")
        String name,

        @Schema(
                nullable = true,
                description =
                        "Last day of its existence; null while it exists. What an organisation of the past said is"
                                + " history")
        LocalDate to) {}
