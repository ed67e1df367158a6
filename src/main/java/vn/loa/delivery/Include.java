package vn.loa.delivery;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Relation;

/** Neighbours of neighbours that a caller may ask for. */
enum Include {
    TOPICS_DOCUMENTS("topics.documents", Relation.TOPIC, Relation.DOCUMENT),
    TOPICS_PARENT("topics.parent", Relation.TOPIC, Relation.PARENT),
    DOCUMENTS_ISSUER("documents.issuer", Relation.DOCUMENT, Relation.ISSUER);

    private final String path;
    private final Relation first;
    private final Relation second;

    Include(String path, Relation first, Relation second) {
        this.path = path;
        this.first = first;
        this.second = second;
    }

    Relation first() {
        return first;
    }

    Relation second() {
        return second;
    }

    /** @throws Problem 400 for a path that is none of ours */
    static Set<Include> read(String parameter) {
        var includes = EnumSet.noneOf(Include.class);
        if (parameter != null) {
            for (var path : parameter.split(",", -1)) {
                includes.add(Arrays.stream(values())
                        .filter(include -> include.path.equals(path))
                        .findFirst()
                        .orElseThrow(() -> Problem.of(
                                ProblemType.INVALID_PARAMETER, FieldError.of("include", "unknown-value", known()))));
            }
        }
        return includes;
    }

    private static String known() {
        return String.join(
                ", ", Arrays.stream(values()).map(include -> include.path).toList());
    }
}
