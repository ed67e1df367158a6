package vn.loa.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // issued, in force from, to, amended, repealed, replaced: on that day
                "-, -, -, -, -, -, 2022-06-13, UNKNOWN",
                "2018-04-23, -, -, -, -, -, 2018-04-22, NOT_YET_IN_FORCE",
                "2018-04-23, -, -, -, -, -, 2018-04-23, IN_FORCE",
                "2018-04-23, 2018-06-21, -, -, -, -, 2018-06-20, NOT_YET_IN_FORCE",
                "2018-04-23, 2018-06-21, -, -, -, -, 2018-06-21, IN_FORCE",
                "2018-04-23, -, 2025-06-30, -, -, 2025-07-01, 2022-06-13, IN_FORCE",
                "2018-04-23, -, 2025-06-30, -, -, 2025-07-01, 2025-06-30, IN_FORCE",
                "2018-04-23, -, 2025-06-30, -, -, 2025-07-01, 2025-07-01, REPLACED",
                "2018-04-23, -, 2025-06-30, -, -, -, 2025-07-01, EXPIRED",
                "2018-04-23, -, -, 2021-12-06, -, -, 2021-12-05, IN_FORCE",
                "2018-04-23, -, -, 2021-12-06, -, -, 2021-12-06, AMENDED",
                "2018-04-23, -, -, 2021-12-06, 2023-01-01, -, 2023-01-01, EXPIRED",
                "2018-04-23, -, -, -, 2023-01-01, 2024-01-01, 2024-01-01, REPLACED",
                "-, -, -, -, -, 2024-01-01, 2023-12-31, UNKNOWN",
                "-, -, -, -, -, 2024-01-01, 2024-01-01, REPLACED",
                "-, -, 2020-12-31, -, -, -, 2021-01-01, EXPIRED",
                "2030-01-01, -, -, -, -, 2020-01-01, 2025-01-01, NOT_YET_IN_FORCE"
            })
    void it_tells_the_status_of_any_day(
            LocalDate issued,
            LocalDate from,
            LocalDate to,
            LocalDate amended,
            LocalDate repealed,
            LocalDate replaced,
            LocalDate day,
            LegalStatus status) {
        assertEquals(status, new Validity(issued, from, to, amended, repealed, replaced).on(day));
    }

    @Property(seed = "57")
    void its_intervals_say_the_same(@ForAll("validities") Validity validity, @ForAll("days") LocalDate day) {
        var there = validity.intervals().stream()
                .filter(interval -> !day.isBefore(interval.from()) && day.isBefore(interval.until()))
                .map(Validity.Interval::status)
                .toList();
        assertEquals(List.of(validity.on(day)), there);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 40)
                .map(day -> LocalDate.of(2020, 1, 1).plusDays(day));
    }

    @Provide
    Arbitrary<Validity> validities() {
        return days().injectNull(0.3)
                .list()
                .ofSize(6)
                .map(days ->
                        new Validity(days.get(0), days.get(1), days.get(2), days.get(3), days.get(4), days.get(5)));
    }
}
