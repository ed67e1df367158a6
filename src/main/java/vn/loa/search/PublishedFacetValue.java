package vn.loa.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many hits have a value. */
@Schema(name = "FacetValue")
public record PublishedFacetValue(
        @Schema(description = "Kind, year, code of a topic, or id")
        String value,

        @Schema(nullable = true, description = "What it is called; null for a kind or a year")
        String name,

        long count) {}
