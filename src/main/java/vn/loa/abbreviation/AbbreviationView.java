package vn.loa.abbreviation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** An abbreviation as staff see it. */
@Schema(name = "Abbreviation")
public record AbbreviationView(
        UUID id,
        String abbreviation,

        @Schema(
                nullable = true,
                description = "Code of the topic within which it holds; null where it holds everywhere")
        String topic,

        @Schema(description = "What it stands for; the first is what is read aloud")
        List<Expansion> expansions,

        Instant createdAt,
        Instant updatedAt,
        Person updatedBy,
        @JsonIgnore EntityTag tag) {
    static AbbreviationView of(Abbreviation abbreviation, String topic) {
        return new AbbreviationView(
                abbreviation.id(),
                abbreviation.text(),
                topic,
                abbreviation.expansions(),
                abbreviation.createdAt(),
                abbreviation.updatedAt(),
                abbreviation.updatedBy(),
                abbreviation.tag());
    }
}
