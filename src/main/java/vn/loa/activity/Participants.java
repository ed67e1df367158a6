package vn.loa.activity;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.article.Audience;

/** How many of an audience took part; who they were is kept nowhere. */
public record Participants(
        @NotNull Audience audience,

        @Schema(minimum = "1", maximum = "1000000") @NotNull Integer number) {
    static final int MAX = 1_000_000;
}
