package vn.loa.delivery;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of something that was done for an item of a plan. */
record PublishedEvidence(
        @Schema(description = "What it is: article, press, link", examples = "article")
        String kind,

        String title,

        @Schema(
                nullable = true,
                format = "uri-reference",
                description = "Where it can be read: of an article its address here, else one elsewhere")
        String url,

        @Schema(nullable = true, description = "Who brought it")
        String outlet,

        LocalDate date) {}
