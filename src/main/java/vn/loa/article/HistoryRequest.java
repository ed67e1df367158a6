package vn.loa.article;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an article stays as it is although documents it cites are no longer in force.
 *
 * @param explanation what readers are told; a sentence of ours where it is absent
 */
public record HistoryRequest(
        @Schema(nullable = true) @Size(max = 1000) String explanation) {
    public HistoryRequest {
        explanation = explanation == null || explanation.isBlank() ? null : explanation.strip();
    }
}
