package vn.loa.delivery;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of something that was done for an item of a plan. */
record PublishedEvidence(
        @Schema(description = "What it is: article, press, link, activity", examples = "article")
        String kind,

        String title,

        @Schema(
                nullable = true,
                format = "uri-reference",
                description = "Where it can be read: of an article its address here, else one elsewhere")
        String url,

        @Schema(nullable = true, description = "Who brought it")
        String outlet,

        @Schema(description = "The day on which it came, or the first one")
        LocalDate date,

        @Schema(nullable = true, description = "Of an activity, what it was and how many took part")
        PublishedActivity activity) {

    /** What the public is told of an activity. */
    record PublishedActivity(
            @Schema(
                    description = "training-class, broadcast, press-clipping, print, contest, meeting",
                    examples = "training-class")
            String kind,

            List<Headcount> participants) {}

    /** How many of an audience took part. */
    @Schema(name = "PublishedHeadcount")
    record Headcount(Readership audience, int number) {}
}
