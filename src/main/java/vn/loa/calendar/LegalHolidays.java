package vn.loa.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * The public holidays that the law gives, before anybody decides on single days. What was before the Labour Code of 2019
 * is there for looking back; nobody has held it against the codes of its time.
 */
final class LegalHolidays {
    private static final int ALWAYS = LunarCalendar.FIRST_YEAR;
    private static final int CODE_OF_2012 = 2013;
    private static final int CODE_OF_2019 = 2021;
    /** Amendment of article 73 of the Labour Code of 1994. */
    private static final int COMMEMORATION_DAY_IS_OFF = 2007;
    /** The code of 2012, which gave a fifth day, came into force in May. */
    private static final int TET_HAS_FIVE_DAYS = 2014;
    /** By resolution 80-NQ/TW of 7 January 2026; whether the code was changed in time is not known. */
    private static final int CULTURE_DAY = 2026;

    private static final List<Rule> RULES = List.of(
            Rule.byCode(ALWAYS, "Tết Dương lịch", "New Year's Day", year -> LocalDate.of(year, 1, 1)),
            tet(ALWAYS, -1, "ngày cuối năm âm lịch", "last day of the old year"),
            tet(ALWAYS, 0, "mùng 1", "day 1"),
            tet(ALWAYS, 1, "mùng 2", "day 2"),
            tet(ALWAYS, 2, "mùng 3", "day 3"),
            tet(TET_HAS_FIVE_DAYS, 3, "mùng 4", "day 4"),
            Rule.byCode(
                    COMMEMORATION_DAY_IS_OFF,
                    "Giỗ Tổ Hùng Vương (10/3 âm lịch)",
                    "Hung Kings' Commemoration Day (10th of the 3rd lunar month)",
                    year -> LunarCalendar.firstOf(year, 3).plusDays(9)),
            Rule.byCode(ALWAYS, "Ngày Chiến thắng", "Reunification Day", year -> LocalDate.of(year, 4, 30)),
            Rule.byCode(ALWAYS, "Ngày Quốc tế Lao động", "International Labour Day", year -> LocalDate.of(year, 5, 1)),
            Rule.byCode(ALWAYS, "Quốc khánh", "National Day", LegalHolidays::nationalDay),
            Rule.byDecision(
                    CODE_OF_2019,
                    "Quốc khánh (ngày liền kề)",
                    "National Day (adjacent day)",
                    null,
                    LegalHolidays::nextToNationalDay),
            Rule.byDecision(
                    CULTURE_DAY,
                    "Ngày Văn hóa Việt Nam",
                    "Vietnam Culture Day",
                    "80-NQ/TW",
                    year -> LocalDate.of(year, 11, 24)));

    /** Of as many years as the calendar has. */
    private static final Map<Integer, List<SpecialDay>> KNOWN = new ConcurrentHashMap<>();

    private LegalHolidays() {}

    /** In their order; no day twice. */
    static List<SpecialDay> of(int year) {
        return KNOWN.computeIfAbsent(year, LegalHolidays::reckon);
    }

    private static List<SpecialDay> reckon(int year) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        RULES.stream()
                .filter(rule -> year >= rule.since())
                .map(rule -> rule.in(year))
                .forEach(day -> days.merge(day.date(), day, SpecialDay::and));
        return List.copyOf(days.values());
    }

    /** Which five days it has is decided every year; usual are the last one of the old year and four of the new. */
    private static Rule tet(int since, int days, String vi, String en) {
        return Rule.byDecision(
                since,
                "Tết Nguyên đán: " + vi,
                "Lunar New Year: " + en,
                null,
                year -> LunarCalendar.newYear(year).plusDays(days));
    }

    private static LocalDate nationalDay(int year) {
        return LocalDate.of(year, 9, 2);
    }

    /** The day before or after, as each year decides; so far always that which makes the longer rest. */
    private static LocalDate nextToNationalDay(int year) {
        var day = nationalDay(year);
        return switch (day.getDayOfWeek()) {
            case SUNDAY, MONDAY, THURSDAY -> day.plusDays(1);
            default -> day.minusDays(1);
        };
    }

    /**
     * One day of every year.
     *
     * @param basis null for the labour code of the time
     */
    private record Rule(int since, DayName name, DayStatus status, String basis, IntFunction<LocalDate> when) {
        static Rule byCode(int since, String vi, String en, IntFunction<LocalDate> when) {
            return new Rule(since, new DayName(vi, en), DayStatus.OFFICIAL, null, when);
        }

        static Rule byDecision(int since, String vi, String en, String basis, IntFunction<LocalDate> when) {
            return new Rule(since, new DayName(vi, en), DayStatus.EXPECTED, basis, when);
        }

        SpecialDay in(int year) {
            return new SpecialDay(
                    when.apply(year),
                    DayKind.HOLIDAY,
                    name,
                    status,
                    Optional.ofNullable(basis).orElse(code(year)),
                    status == DayStatus.OFFICIAL && year >= CODE_OF_2019);
        }

        private static String code(int year) {
            if (year >= CODE_OF_2019) {
                return "Bộ luật Lao động 2019, Điều 112";
            }
            return year >= CODE_OF_2012 ? "Bộ luật Lao động 2012, Điều 115" : null;
        }
    }
}
