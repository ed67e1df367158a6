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

/** What a text still lacks: told as warnings while it is written, and, where the law asks for it, a bar to going on. */
final class ArticleBody {
    private static final String POINTER = "/body";

    private ArticleBody() {}

    /** What was removed from the body as it was sent, and what should be mended. */
    static List<Warning> warnings(CleanedHtml cleaned, ArticleText text, int number, Locale language) {
        var warnings = new ArrayList<Warning>();
        cleaned.removed()
                .forEach(removal -> warnings.add(Warning.of(
                        language,
                        "removed-" + removal.kind().code(),
                        POINTER,
                        List.of(removal.name(), removal.count()))));
        warnings.addAll(warnings(text, number, language));
        return warnings;
    }

    static List<Warning> warnings(ArticleText text, int number, Locale language) {
        var warnings = new ArrayList<Warning>();
        if (text.summary().isEmpty()) {
            warnings.add(Warning.of(language, "missing-summary", "/summary", List.of()));
        }
        if (number > 1 && text.updateType() == UpdateType.MAJOR && text.changeNote() == null) {
            warnings.add(Warning.of(language, "missing-change-note", "/changeNote", List.of()));
        }
        BodyCheck.of(text.body())
                .forEach(finding -> warnings.add(Warning.of(language, finding.code(), POINTER, List.of(finding.at()))));
        return warnings;
    }

    /** @throws Problem 422 with everything that Circular 26/2020/TT-BTTTT (accessibility) does not let pass */
    static void requireReady(ArticleText text) {
        var errors = BodyCheck.of(text.body()).stream()
                .map(finding -> new FieldError(POINTER, finding.code(), List.of(finding.at())))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.of(ProblemType.NOT_READY, errors);
        }
    }
}
