package vn.loa.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of one page of the public list of answered feedback. */
record PublishedFeedbackPage(
        List<PublishedFeedback> items,

        @Schema(nullable = true, description = "Cursor of the next page; null on the last one")
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How many there are in all; only with count=exact")
        Long count) {}
