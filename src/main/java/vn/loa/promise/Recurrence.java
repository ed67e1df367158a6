package vn.loa.promise;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** How often something is due within its span. */
public enum Recurrence {
    ONCE(0),
    MONTHLY(1),
    /** By quarters of the calendar: the Ministry's periods of report are other ones. */
    QUARTERLY(3);

    private final int months;

    Recurrence(int months) {
        this.months = months;
    }

    /** The parts of the span, of each of which the last day is when it is due; in their order and without gaps. */
    List<Span> parts(Span whole) {
        if (this == ONCE) {
            return List.of(whole);
        }
        var parts = new ArrayList<Span>();
        for (var start = firstMonth(whole.from());
                !start.atDay(1).isAfter(whole.to());
                start = start.plusMonths(months)) {
            var from = start.atDay(1);
            var to = start.plusMonths(months - 1L).atEndOfMonth();
            parts.add(new Span(later(from, whole.from()), earlier(to, whole.to())));
        }
        return parts;
    }

    private YearMonth firstMonth(LocalDate day) {
        var month = YearMonth.from(day);
        return month.minusMonths((month.getMonthValue() - 1) % months);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
