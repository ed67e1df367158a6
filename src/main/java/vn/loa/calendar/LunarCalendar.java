package vn.loa.calendar;

import java.time.LocalDate;

/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon in Hanoi (UTC+7), and the month of the winter
 * solstice is the eleventh. After Hồ Ngọc Đức's rules, with the series of J. Meeus, Astronomical Algorithms.
 */
public final class LunarCalendar {
    /** UTC+7 is the calendar's zone since 1968; before, the calendar was computed for another one. */
    public static final int FIRST_YEAR = 1968;
    /** The moon's slowing of the earth is not foreseen further on to the minutes that decide a day. */
    public static final int LAST_YEAR = 2199;

    private static final double ZONE = 7.0 / 24;
    private static final double SYNODIC_MONTH = 29.530588853;
    /** New moon number 0, of January 1900. */
    private static final double EPOCH = 2415021.076998695;
    /** Julian day number of 1 January 1970. */
    private static final long UNIX_EPOCH = 2440588;
    /** The sun's longitude is looked at in twelve parts of 30 degrees; at the winter solstice the tenth begins. */
    private static final int WINTER_SOLSTICE = 9;

    private LunarCalendar() {}

    /**
     * The day on which a lunar month begins; of two with one number, the first.
     *
     * @param year from {@link #FIRST_YEAR} to {@link #LAST_YEAR}
     * @param month 1 to 10, which begin after the winter solstice of the year before
     */
    public static LocalDate firstOf(int year, int month) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 10) {
            throw new IllegalArgumentException(month + "/" + year);
        }
        var eleventh = eleventhMonth(year - 1);
        var after = month + 1;
        if (eleventhMonth(year) - eleventh > 365 && after >= leapMonth(eleventh)) {
            after++;
        }
        return LocalDate.ofEpochDay(newMoonDay(moonOf(eleventh) + after) - UNIX_EPOCH);
    }

    /** Tết: the first day of the lunar year. */
    public static LocalDate newYear(int year) {
        return firstOf(year, 1);
    }

    private static long eleventhMonth(int year) {
        var lastDay = LocalDate.of(year, 12, 31).toEpochDay() + UNIX_EPOCH;
        var moon = (long) Math.floor((lastDay - 2415021) / SYNODIC_MONTH);
        var day = newMoonDay(moon);
        return sunPart(day) >= WINTER_SOLSTICE ? newMoonDay(moon - 1) : day;
    }

    private static long moonOf(long day) {
        return (long) Math.floor(0.5 + (day - EPOCH) / SYNODIC_MONTH);
    }

    /** Which month after the eleventh is the leap one: the first in which the sun enters no new part. */
    private static int leapMonth(long eleventh) {
        var moon = moonOf(eleventh);
        var month = 1;
        var part = sunPart(newMoonDay(moon + month));
        while (month < 14) {
            var next = sunPart(newMoonDay(moon + month + 1));
            if (next == part) {
                return month;
            }
            part = next;
            month++;
        }
        throw new IllegalStateException("No leap month after " + eleventh);
    }

    private static long newMoonDay(long moon) {
        return (long) Math.floor(newMoon(moon) + 0.5 + ZONE);
    }

    /** Julian day of the new moon (Meeus 1991, ch. 47), in universal time. */
    private static double newMoon(double k) {
        var t = k / 1236.85; // Julian centuries from 1900
        var t2 = t * t;
        var t3 = t2 * t;
        var mean = 2415020.75933
                + 29.53058868 * k
                + 0.0001178 * t2
                - 0.000000155 * t3
                + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
        var sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        var moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        var node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        var correction = (0.1734 - 0.000393 * t) * sin(sun)
                + 0.0021 * sin(2 * sun)
                - 0.4068 * sin(moon)
                + 0.0161 * sin(2 * moon)
                - 0.0004 * sin(3 * moon)
                + 0.0104 * sin(2 * node)
                - 0.0051 * sin(sun + moon)
                - 0.0074 * sin(sun - moon)
                + 0.0004 * sin(2 * node + sun)
                - 0.0004 * sin(2 * node - sun)
                - 0.0006 * sin(2 * node + moon)
                + 0.0010 * sin(2 * node - moon)
                + 0.0005 * sin(2 * moon + sun);
        var dynamical = -0.000278 + 0.000265 * t + 0.000262 * t2;
        return mean + correction - dynamical;
    }

    /** In which twelfth of its way the sun is when the day begins; 0 begins at the spring equinox. */
    private static int sunPart(long day) {
        var t = (day - 0.5 - ZONE - 2451545.0) / 36525;
        var t2 = t * t;
        var anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        var longitude = 280.46645
                + 36000.76983 * t
                + 0.0003032 * t2
                + (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000290 * sin(3 * anomaly);
        return (int) Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
