package vn.loa.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2019-06-07, 07/6/2019, ngày 07 tháng 6 năm 2019",
        "2022-06-13, 13/6/2022, ngày 13 tháng 6 năm 2022",
        "2022-02-03, 03/02/2022, ngày 03 tháng 02 năm 2022",
        "2018-04-23, 23/4/2018, ngày 23 tháng 4 năm 2018",
        "2021-12-15, 15/12/2021, ngày 15 tháng 12 năm 2021",
        "2018-04, 4/2018, tháng 4 năm 2018",
        "2018-01, 01/2018, tháng 01 năm 2018",
        "2018, 2018, năm 2018"
    })
    void it_is_written_as_official_documents_write_it(String text, String figures, String words) {
        var date = PartialDate.parse(text).orElseThrow();
        assertEquals(figures, date.inFigures());
        assertEquals(words, date.inWords());
    }

    @Test
    void it_lies_between_two_days() {
        var month = PartialDate.parse("2024-02").orElseThrow();
        assertEquals(LocalDate.parse("2024-02-01"), month.first());
        assertEquals(LocalDate.parse("2024-02-29"), month.last());
        assertEquals(
                LocalDate.parse("2018-12-31"),
                PartialDate.parse("2018").orElseThrow().last());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18", "2018-13", "2018-02-30", "2018-4-2", "+2018", "23/4/2018"})
    void what_is_no_date_is_not_read(String text) {
        assertEquals(Optional.empty(), PartialDate.parse(text));
    }
}
