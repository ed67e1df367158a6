package vn.loa.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.article.Audience;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** An activity as staff see it. */
@Schema(name = "Activity")
public record ActivityView(
        UUID id,
        ActivityKind kind,
        String title,
        @Schema(nullable = true) String summary,
        @Schema(description = "Codes") List<String> topics,
        List<Audience> audiences,
        LocalDate from,

        @Schema(nullable = true, description = "Last day, where it took several")
        LocalDate to,

        @Schema(description = "Id of the body that held it") UUID unit,
        @Schema(nullable = true) String place,
        List<String> trainers,
        List<Participants> participants,
        List<Material> materials,
        @Schema(nullable = true) String evaluation,
        @Schema(nullable = true) String outlet,
        @Schema(nullable = true) String programme,
        @Schema(nullable = true) Integer minutes,
        @Schema(nullable = true) Integer repeats,
        @Schema(nullable = true, format = "uri") String url,
        @Schema(nullable = true) Integer copies,
        List<String> places,
        @Schema(nullable = true) String prizes,
        @Schema(nullable = true) String notes,
        Instant createdAt,
        Instant updatedAt,
        Person updatedBy,
        @JsonIgnore EntityTag tag) {
    /** @param codes of its topics */
    static ActivityView of(Activity activity, List<String> codes) {
        var told = activity.draft(codes);
        return new ActivityView(
                activity.id(),
                told.kind(),
                told.title(),
                told.summary(),
                told.topics(),
                told.audiences(),
                told.from(),
                told.to(),
                told.unit(),
                told.place(),
                told.trainers(),
                told.participants(),
                told.materials(),
                told.evaluation(),
                told.outlet(),
                told.programme(),
                told.minutes(),
                told.repeats(),
                told.url(),
                told.copies(),
                told.places(),
                told.prizes(),
                told.notes(),
                activity.createdAt(),
                activity.updatedAt(),
                activity.updatedBy(),
                activity.tag());
    }
}
