package vn.loa.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemTexts;
import vn.loa.problem.ProblemType;

/**
 * Does everything that a write does and then takes it back, so that it finds what the write would meet. Who may not
 * even try, or does not know what is there now, is answered as by the write itself.
 */
public final class DryRun {
    private DryRun() {}

    public static <T> Assessment of(Supplier<T> write, Function<T, List<Warning>> warnings, Locale language) {
        QuarkusTransaction.begin();
        try {
            return new Assessment(warnings.apply(write.get()), List.of());
        } catch (Problem problem) {
            if (!isBlocker(problem.type())) {
                throw problem;
            }
            return new Assessment(List.of(), blockers(problem, language));
        } finally {
            QuarkusTransaction.rollback(); // one only marked so would be committed, and the commit would fail
        }
    }

    private static boolean isBlocker(ProblemType type) {
        return switch (type) {
            case WRONG_STATE,
                    FOUR_EYES,
                    NOT_OWNER,
                    DUPLICATE,
                    IN_USE,
                    NOTHING_EXPIRED,
                    UNCONFIRMED_EMERGENCY,
                    INVALID_CONTENT,
                    NOT_READY -> true;
            default -> false;
        };
    }

    private static List<Assessment.Blocker> blockers(Problem problem, Locale language) {
        if (problem.errors().isEmpty()) {
            return List.of(
                    new Assessment.Blocker(problem.type().code(), "", ProblemTexts.title(language, problem.type())));
        }
        return problem.errors().stream()
                .map(error -> new Assessment.Blocker(
                        error.code(), error.pointer(), ProblemTexts.field(language, error.code(), error.arguments())))
                .toList();
    }
}
