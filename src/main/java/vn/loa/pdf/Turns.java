package vn.loa.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** So many at once, so many more who wait for so long, and the others are told to come again. */
@ApplicationScoped
class Turns {
    private final Semaphore places;
    private final Semaphore turns;
    private final long longestWait;

    Turns(PdfConfig config) {
        var parallel = config.parallel().orElse(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        turns = new Semaphore(parallel, true);
        places = new Semaphore(parallel + config.waiting());
        longestWait = config.longestWait().toMillis();
    }

    /** @throws Problem 503 where there is no turn in time */
    <T> T take(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
        try {
            return inTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(longestWait, TimeUnit.MILLISECONDS)) {
                throw Problem.of(ProblemType.UNAVAILABLE);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
