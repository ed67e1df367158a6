package vn.loa.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Titles for whoever is still typing. */
@Schema(name = "Suggestions")
public record PublishedSuggestions(
        @Schema(description = "Up to ten titles, the best first")
        List<String> items) {}
