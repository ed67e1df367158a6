package vn.loa.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which days are worked: the week, the holidays of the law, what staff have decided on single days in their place, and for
 * every holiday on a weekend the next working day. Reads the decisions as far as it gets; not for several threads.
 */
public final class WorkCalendar {
    /** How many years of decisions are read further than asked for: a thousand working days are four. */
    private static final int READ_AHEAD = 5;
    /** A compensation that staff decided on stands for a holiday of at most so long ago. */
    private static final int COMPENSATED_WITHIN = 31;

    private final DayEdits source;
    private final NavigableMap<LocalDate, SpecialDay> edits = new TreeMap<>();
    private final Map<Integer, NavigableMap<LocalDate, SpecialDay>> years = new HashMap<>();
    private int firstRead = Integer.MAX_VALUE;
    private int lastRead = Integer.MIN_VALUE;

    public WorkCalendar(DayEdits source) {
        this.source = source;
    }

    /** The special days of one year, in their order. */
    public Collection<SpecialDay> in(int year) {
        return List.copyOf(special(year).values());
    }

    public boolean isWorked(LocalDate day) {
        return whyOff(day).isEmpty();
    }

    /**
     * The last of so many working days. The first of them is the first one after the day of receipt, whether that was
     * worked or not; none at all end on that day, or on the next working day where it was off.
     *
     * @return empty where it lies beyond the last year
     */
    public Optional<DueDay> addWorkingDays(LocalDate received, int days) {
        var skipped = new ArrayList<SkippedDay>();
        var day = days == 0 ? received : received.plusDays(1);
        for (var left = Math.max(days, 1); CalendarYears.have(day); day = day.plusDays(1)) {
            var why = whyOff(day);
            if (why.isPresent()) {
                skipped.add(new SkippedDay(day, why.get()));
            } else if (--left == 0) {
                return Optional.of(new DueDay(day, skipped));
            }
        }
        return Optional.empty();
    }

    /**
     * The last of so many days, counted from the day after receipt; where that is off, the next working day (Civil Code
     * 2015, art. 148).
     *
     * @return empty where it lies beyond the last year
     */
    public Optional<DueDay> addCalendarDays(LocalDate received, int days) {
        return addWorkingDays(received.plusDays(days), 0);
    }

    /** Empty for a day that is worked. */
    private Optional<DayName> whyOff(LocalDate day) {
        var special = special(day.getYear()).get(day);
        if (special != null) {
            if (special.isWorked()) {
                return Optional.empty();
            }
            if (special.kind() != DayKind.ORDINARY) {
                return Optional.of(special.name());
            }
        }
        return Week.isWeekend(day) ? Optional.of(Week.nameOf(day)) : Optional.empty();
    }

    private NavigableMap<LocalDate, SpecialDay> special(int year) {
        return years.computeIfAbsent(year, this::compute);
    }

    /** With the years around: a holiday at the end of one may be compensated in the next. */
    private NavigableMap<LocalDate, SpecialDay> compute(int year) {
        readAround(year);
        var days = new TreeMap<LocalDate, SpecialDay>();
        var last = Math.min(year + 1, CalendarYears.LAST);
        for (var one = Math.max(year - 1, CalendarYears.FIRST); one <= last; one++) {
            LegalHolidays.of(one).forEach(day -> days.put(day.date(), day));
        }
        days.putAll(edits.subMap(LocalDate.of(year - 1, 1, 1), LocalDate.of(year + 2, 1, 1)));
        compensate(days);
        return days.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true);
    }

    private static void compensate(NavigableMap<LocalDate, SpecialDay> days) {
        var decided = new ArrayList<>(days.values().stream()
                .filter(day -> day.kind() == DayKind.COMPENSATORY)
                .map(SpecialDay::date)
                .toList());
        for (var holiday : List.copyOf(days.values())) {
            if (holiday.isHolidayOnWeekend() && !isDecided(holiday.date(), decided)) {
                var free = holiday.date().plusDays(1);
                while (Week.isWeekend(free) || days.containsKey(free)) {
                    free = free.plusDays(1);
                }
                days.put(free, holiday.compensatedOn(free));
            }
        }
    }

    private static boolean isDecided(LocalDate holiday, List<LocalDate> compensations) {
        return compensations.stream()
                .filter(day -> day.isAfter(holiday) && !day.isAfter(holiday.plusDays(COMPENSATED_WITHIN)))
                .findFirst()
                .map(compensations::remove)
                .orElse(false);
    }

    /** The decisions of the year and of those before and after. */
    private void readAround(int year) {
        if (firstRead > lastRead) {
            read(year - 1, year + READ_AHEAD);
        } else if (year - 1 < firstRead) {
            read(year - 1, firstRead - 1);
        } else if (year + 1 > lastRead) {
            read(lastRead + 1, year + READ_AHEAD);
        }
    }

    private void read(int first, int last) {
        source.in(first, last).forEach(edit -> edits.put(edit.date(), edit));
        firstRead = Math.min(first, firstRead);
        lastRead = Math.max(last, lastRead);
    }
}
