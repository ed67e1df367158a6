package vn.loa.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A relation as it is entered, with the newer of the two documents.
 *
 * @param document the older one
 * @param date from when it counts; null for the day on which the newer one comes into force, else its day of issue
 */
@Embeddable
public record DocumentRelation(
        @NotNull @Enumerated(EnumType.STRING) RelationKind kind,

        @NotNull @Column(name = "other_id") @Schema(description = "Id of the older document")
        UUID document,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Column(name = "since")
        @Schema(
                nullable = true,
                description = "From when it counts; by default the day on which the newer document comes into force,"
                        + " or was issued")
        LocalDate date) {

    static final Comparator<DocumentRelation> IN_ORDER =
            Comparator.comparing(DocumentRelation::kind).thenComparing(DocumentRelation::document);
}
