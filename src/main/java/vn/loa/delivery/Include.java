package vn.loa.delivery;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return read(parameter, Set.of());
    }

    /** @param others what else may be asked for, by another name */
    static Set<Include> read(String parameter, Set<String> others) {
        var includes = EnumSet.noneOf(Include.class);
        if (parameter != null) {
            for (var path : parameter.split(",", -1)) {
                if (others.contains(path)) {
                    continue;
                }
                includes.add(Arrays.stream(values())
                        .filter(include -> include.path.equals(path))
                        .findFirst()
                        .orElseThrow(() -> Problem.of(
                                ProblemType.INVALID_PARAMETER,
                                FieldError.of("include", "unknown-value", known(others)))));
            }
        }
        return includes;
    }

    /** Whether it is asked for among others. */
    static boolean has(String parameter, String name) {
        return parameter != null && List.of(parameter.split(",", -1)).contains(name);
    }

    private static String known(Set<String> others) {
        return Stream.concat(Arrays.stream(values()).map(include -> include.path), others.stream())
                .collect(Collectors.joining(", "));
    }
}
