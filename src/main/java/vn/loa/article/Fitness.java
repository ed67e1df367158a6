package vn.loa.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.loa.http.Warning;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.BodyCheck;
import vn.loa.text.CleanedHtml;
import vn.loa.text.Finding;

/**
 * What a text still lacks: told as warnings while it is written, and, where the law asks for it, a bar to going on.
 *
 * @param findings what {@link BodyCheck} found in its body
 */
record Fitness(ArticleText text, List<Finding> findings) {
    private static final String POINTER = "/body";

    static Fitness of(ArticleText text) {
        return new Fitness(text, BodyCheck.of(text.body()));
    }

    /** @param number of the edition: a later one should tell what it changes */
    List<Warning> warnings(int number, Locale language) {
        var warnings = new ArrayList<Warning>();
        if (text.summary().isEmpty()) {
            warnings.add(Warning.of(language, "missing-summary", "/summary", List.of()));
        }
        if (number > 1 && text.updateType() == UpdateType.MAJOR && text.changeNote() == null) {
            warnings.add(Warning.of(language, "missing-change-note", "/changeNote", List.of()));
        }
        findings.forEach(finding -> warnings.add(Warning.of(language, finding.code(), POINTER, List.of(finding.at()))));
        return warnings;
    }

    /** @throws Problem 422 with everything that Circular 26/2020/TT-BTTTT (accessibility) does not let pass */
    void requireReady() {
        if (!findings.isEmpty()) {
            throw Problem.of(
                    ProblemType.NOT_READY,
                    findings.stream()
                            .map(finding -> new FieldError(POINTER, finding.code(), List.of(finding.at())))
                            .toList());
        }
    }

    /** What was removed from a body as it was sent. */
    static List<Warning> removals(CleanedHtml cleaned, Locale language) {
        return cleaned.removed().stream()
                .map(removal -> Warning.of(
                        language,
                        "removed-" + removal.kind().code(),
                        POINTER,
                        List.of(removal.name(), removal.count())))
                .toList();
    }
}
