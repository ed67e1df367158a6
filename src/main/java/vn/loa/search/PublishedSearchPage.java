package vn.loa.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of what was found, the best first. */
@Schema(name = "SearchPage")
public record PublishedSearchPage(
        List<PublishedHit> items,

        @Schema(
                nullable = true,
                description = "Cursor of the next page; null on the last one, and after a thousand hits")
        String next,

        @Schema(description = "How many there are, up to 1,000")
        long total,

        @Schema(description = "Whether nothing had all the words, and these have most of them, or similar ones")
        boolean relaxed,

        @Schema(
                nullable = true,
                description = "What was probably meant, to be searched for; null where there is no doubt")
        String didYouMean,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "By facet, up to 20 values of each, the most frequent first; only where facets asks")
        Map<String, List<PublishedFacetValue>> facets) {}
