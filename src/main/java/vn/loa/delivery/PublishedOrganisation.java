package vn.loa.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of an organisation with those around it. */
record PublishedOrganisation(
        UUID id,

        @Schema(description = "As it is called on the day asked for; where it has no name then, the nearest one")
        String name,

        @Schema(nullable = true) String shortName,

        @Schema(
                nullable = true,
                description = "The part of document symbols that stands for it; successors may keep it")
        String code,

        @Schema(nullable = true, description = "First day of its existence; null where not known")
        LocalDate from,

        @Schema(nullable = true, description = "Last day of its existence; null while it exists")
        LocalDate to,

        @Schema(description = "Over time, oldest first") List<Name> names,

        @Schema(description = "What it says of others") List<Link> relations,

        @Schema(description = "Those whose place it took") List<OrganisationReference> predecessors,

        @Schema(description = "Those that took its place") List<OrganisationReference> successors) {

    /** What it is called for a time. */
    @Schema(name = "PublishedOrganisationName")
    record Name(
            String name,
            @Schema(nullable = true) String shortName,
            @Schema(nullable = true) String code,

            @Schema(nullable = true, description = "First day")
            LocalDate from,

            @Schema(nullable = true, description = "Last day")
            LocalDate to) {}

    /** How it follows from another, or goes on as one. */
    @Schema(name = "PublishedOrganisationRelation")
    record Link(
            @Schema(enumeration = {"merged-into", "split-from", "renamed", "succeeds"})
            String kind,

            OrganisationReference organisation,
            LocalDate date,

            @Schema(nullable = true, description = "The document that ordered it")
            DocumentReference basis) {}
}
