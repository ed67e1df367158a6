package vn.loa.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the hits of a search are counted. */
@Schema(description = "By what the hits are counted")
public enum Facet {
    KIND,
    TOPIC,
    YEAR,
    ORGANISATION,
    DOCUMENT;

    String field() {
        return switch (this) {
            case KIND -> "kind";
            case TOPIC -> "topics";
            case YEAR -> "year";
            case ORGANISATION -> "organisation";
            case DOCUMENT -> "documents";
        };
    }
}
