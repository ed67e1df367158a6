package vn.loa.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** An organisation as staff see it. */
@Schema(name = "Organisation")
public record OrganisationView(
        UUID id,

        @Schema(description = "As it is called on the day asked for; where it has no name then, the nearest one")
        String name,

        @Schema(nullable = true) String shortName,
        @Schema(nullable = true) String code,

        @Schema(nullable = true, description = "First day of its existence; null where not known")
        LocalDate from,

        @Schema(nullable = true, description = "Last day of its existence; null while it exists")
        LocalDate to,

        @Schema(description = "Over time, oldest first") List<OrganisationName> names,
        List<OrganisationRelation> relations,
        Instant createdAt,
        Instant updatedAt,
        Person updatedBy,
        @JsonIgnore EntityTag tag) {
    static OrganisationView of(Organisation organisation, LocalDate day) {
        var called = organisation.nameOn(day);
        return new OrganisationView(
                organisation.id(),
                called.name(),
                called.shortName(),
                called.code(),
                organisation.from(),
                organisation.to(),
                organisation.names(),
                organisation.relations(),
                organisation.createdAt(),
                organisation.updatedAt(),
                organisation.updatedBy(),
                organisation.tag());
    }
}
