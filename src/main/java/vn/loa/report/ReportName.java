package vn.loa.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.loa.calendar.ReportPeriod;
import vn.loa.text.Kebab;

/** Which report of which year, as addresses have it: {@code 2026-half-year}. */
record ReportName(int year, ReportPeriod period) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-([a-z0-9-]+)");

    /** Empty for what names no period. */
    static Optional<ReportName> of(String text) {
        var found = FORM.matcher(text);
        return found.matches()
                ? Arrays.stream(ReportPeriod.values())
                        .filter(period -> Kebab.of(period).equals(found.group(2)))
                        .findFirst()
                        .map(period -> new ReportName(Integer.parseInt(found.group(1)), period))
                : Optional.empty();
    }
}
