package vn.loa.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller said or a letter has, as staff enter it on their behalf. */
@Schema(name = "RecordedFeedback")
public record RecordedFeedbackDraft(
        @Schema(description = "How it came in; not web") @NotNull
        IntakeChannel intakeChannel,

        @Schema(description = "When it came in, which the clock starts with; not in the future") @NotNull
        OffsetDateTime receivedAt,

        @NotNull @Valid FeedbackDraft feedback) {}
