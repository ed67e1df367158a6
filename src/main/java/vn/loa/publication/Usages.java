package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Everything that uses an item, whichever package it is of: those that use lie above what they use. */
@ApplicationScoped
public class Usages {
    private final Instance<Usage> all;

    Usages(@Any Instance<Usage> all) {
        this.all = all;
    }

    /** @throws Problem 409 that names what uses it */
    public void requireUnused(Kind kind, UUID id) {
        var uses = all.stream()
                .flatMap(usage -> usage.usesOf(kind, id).stream())
                .limit(Usage.MAX)
                .toList();
        if (!uses.isEmpty()) {
            throw Problem.of(ProblemType.IN_USE).with("usedBy", uses);
        }
    }
}
