package vn.loa.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is to be hidden of a case, in the place of what was before. */
@Schema(name = "FeedbackRedactions")
public record RedactionsDraft(@NotNull @Size(max = 500) List<@NotNull @Valid Redaction> redactions) {}
