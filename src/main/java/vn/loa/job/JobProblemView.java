package vn.loa.job;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.problem.ProblemTexts;

/** Why a row was left out. */
@Schema(name = "JobProblem")
public record JobProblemView(
        @Schema(description = "As a spreadsheet numbers it, the header being 1; in JSON the place in the array, from 1")
        int row,

        @Schema(description = "RFC 6901 pointer to the field; empty where no one field is at fault")
        String pointer,

        String code,
        String detail) {
    static JobProblemView of(JobProblem problem, Locale language) {
        var error = problem.error();
        return new JobProblemView(
                problem.row(),
                error.pointer(),
                error.code(),
                ProblemTexts.field(language, error.code(), error.arguments()));
    }
}
