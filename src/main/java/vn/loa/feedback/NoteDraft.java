package vn.loa.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.loa.text.Blank;

/** Something to be noted to a case, in plain text. */
public record NoteDraft(
        @NotBlank @Size(max = 20_000) @Pattern(regexp = FeedbackDraft.LINES)
        String text) {
    public NoteDraft {
        text = Blank.toNull(text);
    }
}
