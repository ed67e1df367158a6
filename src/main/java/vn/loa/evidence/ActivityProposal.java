package vn.loa.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.activity.ActivityKind;

/** An activity that may be evidence for an item: it was about the item's topic, in its days and in one of its forms. */
public record ActivityProposal(
        @Schema(description = "Id of the activity") UUID activity,
        ActivityKind kind,
        String title,
        @Schema(description = "Its first day") LocalDate date) {}
