package vn.loa.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation as staff see it. */
@Schema(name = "Organisation")
public record OrganisationView(
        UUID id,
        String name,
        @Schema(nullable = true) String shortName,
        @Schema(nullable = true) String code,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate to) {
    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id(),
                organisation.name(),
                organisation.shortName(),
                organisation.code(),
                organisation.from(),
                organisation.to());
    }
}
