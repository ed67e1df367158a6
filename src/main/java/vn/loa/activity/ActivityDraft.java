package vn.loa.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.article.Audience;
import vn.loa.text.Blank;

/**
 * An activity as a planner records it. What a kind needs and what it has not is in {@link ActivityKind}.
 *
 * @param topics codes
 * @param to last day; null where it took one
 */
public record ActivityDraft(
        @NotNull ActivityKind kind,
        @NotBlank @Size(max = 500) String title,
        @Schema(nullable = true) @Size(max = 2000) String summary,

        @Schema(description = "Codes") @Size(max = 20) List<@NotNull String> topics,
        List<@NotNull Audience> audiences,

        @Schema(description = "The day, or the first one; none in the future") @NotNull
        LocalDate from,

        @Schema(nullable = true, description = "Last day, where it took several")
        LocalDate to,

        @Schema(description = "Id of the body that held it; it exists on these days") @NotNull
        UUID unit,

        @Schema(nullable = true, description = "Of a class and a meeting needed") @Size(max = 300)
        String place,

        @Schema(description = "Officials at work, by name; of a class. For the staff alone") @Size(max = 20)
        List<@NotBlank @Size(max = 200) String> trainers,

        @Schema(description = "Of a class needed; each audience once, never names")
        List<@NotNull @Valid Participants> participants,

        @Size(max = 50) List<@NotNull @Valid Material> materials,

        @Schema(nullable = true, description = "Of a class; for the staff alone") @Size(max = 2000)
        String evaluation,

        @Schema(nullable = true, description = "Who brought it; of a broadcast or press clipping needed")
        @Size(max = 200)
        String outlet,

        @Schema(nullable = true, description = "Of a broadcast") @Size(max = 300)
        String programme,

        @Schema(nullable = true, minimum = "1", maximum = "1440", description = "Of a broadcast needed")
        Integer minutes,

        @Schema(nullable = true, minimum = "1", maximum = "10000", description = "How often it was repeated")
        Integer repeats,

        @Schema(nullable = true, format = "uri", description = "Of a broadcast or press clipping, where there is one")
        @Size(max = 1000)
        @Pattern(regexp = ActivityDraft.ADDRESS)
        String url,

        @Schema(nullable = true, minimum = "1", maximum = "10000000", description = "Of a print needed")
        Integer copies,

        @Schema(description = "Where a print was put up or given out") @Size(max = 50)
        List<@NotBlank @Size(max = 300) String> places,

        @Schema(nullable = true, description = "Of a contest") @Size(max = 1000)
        String prizes,

        @Schema(nullable = true, description = "For the staff alone") @Size(max = 2000)
        String notes) {
    static final String ADDRESS = "https?://[^\\s\"<>\\\\]+";

    public ActivityDraft {
        title = Blank.toNull(title);
        summary = Blank.toNull(summary);
        topics = each(topics);
        audiences = each(audiences);
        place = Blank.toNull(place);
        trainers = each(trainers);
        participants = participants == null ? List.of() : participants;
        materials = each(materials);
        evaluation = Blank.toNull(evaluation);
        outlet = Blank.toNull(outlet);
        programme = Blank.toNull(programme);
        places = each(places);
        prizes = Blank.toNull(prizes);
        notes = Blank.toNull(notes);
    }

    /** Each once; may hold a null, which is told of as a field at fault. */
    private static <T> List<T> each(List<T> elements) {
        return elements == null ? List.of() : elements.stream().distinct().toList();
    }

    @JsonIgnore
    LocalDate lastDay() {
        return to == null ? from : to;
    }

    /** What depends on the kind, by its name; null for what is not told. */
    @JsonIgnore
    Map<String, Object> particulars() {
        var told = new LinkedHashMap<String, Object>();
        told.put("to", to);
        told.put("place", place);
        told.put("trainers", orNull(trainers));
        told.put("participants", orNull(participants));
        told.put("materials", orNull(materials));
        told.put("evaluation", evaluation);
        told.put("outlet", outlet);
        told.put("programme", programme);
        told.put("minutes", minutes);
        told.put("repeats", repeats);
        told.put("url", url);
        told.put("copies", copies);
        told.put("places", orNull(places));
        told.put("prizes", prizes);
        return told;
    }

    private static List<?> orNull(List<?> elements) {
        return elements.isEmpty() ? null : elements;
    }
}
