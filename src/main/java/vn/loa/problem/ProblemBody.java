package vn.loa.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An RFC 9457 problem as it goes out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", additionalProperties = Schema.True.class)
public record ProblemBody(
        @Schema(
                required = true,
                format = "uri-reference",
                description = "URI of the problem type; answers a page that explains it")
        String type,

        @Schema(required = true) String title,

        @Schema(required = true, minimum = "400", maximum = "599")
        int status,

        @Schema(required = true, description = "What happened this time, in the language asked for")
        String detail,

        @Schema(required = true, pattern = "^[a-z]+(-[a-z]+)*$", description = "Stable, kebab-case, never renamed")
        String code,

        @Schema(description = "The fields, parameters or headers at fault")
        List<Field> errors,

        @Schema(required = true, description = "Quote it when you report the problem")
        String traceId,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    /** One field, parameter or header at fault. */
    @Schema(name = "ProblemField")
    public record Field(
            @Schema(
                    required = true,
                    description =
                            "RFC 6901 pointer into the body, or the parameter's name; of a workbook sheet and cell")
            String pointer,

            @Schema(required = true) String code,
            @Schema(required = true) String detail) {}
}
