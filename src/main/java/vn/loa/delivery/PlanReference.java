package vn.loa.delivery;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of a plan where another one names it. */
record PlanReference(
        UUID id,
        String slug,
        String title,
        @Schema(description = "The year that it is for") int year) {}
