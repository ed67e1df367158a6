package vn.loa.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an organisation is to another, seen from the one that says it.
 *
 * @param organisation id of the other one
 * @param date when it took effect
 * @param basis id of the document that ordered it; null where none is known
 */
@Embeddable
public record OrganisationRelation(
        @NotNull @Enumerated(EnumType.STRING) Succession kind,

        @NotNull @Column(name = "other_id") UUID organisation,

        @NotNull @Column(name = "happened_on") LocalDate date,

        @Schema(nullable = true) @Column(name = "basis_id") UUID basis) {}
