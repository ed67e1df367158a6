package vn.loa.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PromisePropertiesTest {
    private static final LocalDate START = LocalDate.of(2021, 11, 1);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 500).map(START::plusDays);
    }

    @Provide
    Arbitrary<Promise> promises() {
        var months = Arbitraries.integers().between(0, 18).map(YearMonth.from(START)::plusMonths);
        var delivered = Arbitraries.maps(months, Arbitraries.integers().between(1, 6))
                .ofMaxSize(12)
                .map(TreeMap::new);
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of(Recurrence.class),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 4).map(dice -> dice == 0),
                        delivered)
                .as((from, length, recurrence, quantity, cancelled, done) ->
                        new Promise(from, from.plusDays(length), recurrence, quantity, cancelled, done));
    }

    @Provide
    Arbitrary<List<Promise>> plans() {
        return promises().list().ofMaxSize(40);
    }

    @Property(seed = "57", tries = 500)
    void the_states_add_up_to_all(@ForAll("plans") List<Promise> plan, @ForAll("days") LocalDate day) {
        var tally = Tally.of(plan.stream().map(promise -> promise.standing(day)).toList());
        assertEquals(plan.size(), tally.all());
        assertEquals(
                tally.all(), tally.done() + tally.late() + tally.planned() + tally.inProgress() + tally.cancelled());
        assertTrue(tally.delivered() <= tally.promised());
        assertTrue(tally.coverage() == null || tally.coverage() >= 0 && tally.coverage() <= 1);
    }

    @Property(seed = "57", tries = 500)
    void nothing_that_was_done_is_lost(@ForAll("promises") Promise promise, @ForAll("days") LocalDate day) {
        assertEquals(
                promise.delivered().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                promise.on(day).stream().mapToInt(Occurrence::delivered).sum());
    }

    @Property(seed = "57", tries = 500)
    void its_parts_are_its_whole_span(@ForAll("promises") Promise promise, @ForAll("days") LocalDate day) {
        var next = promise.from();
        for (var occurrence : promise.on(day)) {
            assertEquals(next, occurrence.from());
            assertFalse(occurrence.due().isBefore(occurrence.from()));
            next = occurrence.due().plusDays(1);
        }
        assertEquals(promise.to().plusDays(1), next);
    }

    @Property(seed = "57", tries = 500)
    void what_is_done_stays_done_and_what_is_late_stays_late(
            @ForAll("promises") Promise promise, @ForAll("days") LocalDate day) {
        var today = promise.standing(day).state();
        var tomorrow = promise.standing(day.plusDays(1)).state();
        if (today == PromiseState.DONE || today == PromiseState.LATE || today == PromiseState.CANCELLED) {
            assertEquals(today, tomorrow);
        }
    }

    @Property(seed = "57", tries = 500)
    void one_more_piece_never_makes_it_worse(@ForAll("promises") Promise promise, @ForAll("days") LocalDate day) {
        var more = new TreeMap<>(promise.delivered());
        more.merge(YearMonth.from(promise.to()), 1, Integer::sum);
        var richer = new Promise(
                promise.from(), promise.to(), promise.recurrence(), promise.quantity(), promise.cancelled(), more);
        assertTrue(richer.standing(day).delivered() >= promise.standing(day).delivered());
        if (promise.standing(day).state() == PromiseState.DONE) {
            assertEquals(PromiseState.DONE, richer.standing(day).state());
        }
    }
}
