package vn.loa.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/**
 * Somebody's word that an edition goes on citing a document that is no longer in force.
 *
 * @param explanation what readers are told
 */
@Embeddable
@Schema(name = "KeptCitation")
public record KeptCitation(
        @Column(name = "document_id") UUID document,

        @Embedded
        @AttributeOverride(name = "id", column = @Column(name = "kept_by_id"))
        @AttributeOverride(name = "name", column = @Column(name = "kept_by_name"))
        Person by,

        @Column(name = "kept_at") Instant at,
        String explanation) {}
