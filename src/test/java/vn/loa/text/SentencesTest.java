package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    static Stream<Arguments> golden() {
        return GoldenText.of("sentences", "count");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void as_the_vectors_have_it(String text, int count) {
        assertEquals(count, Sentences.of(text).size(), () -> Sentences.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PGS.TS. Nguyễn Văn An và ThS. Lê Thị Bình, TX. Quảng Yên, dự họp.",
                "Hồ sơ gồm đơn, bản sao, v.v. Nộp tại P. Đông Kinh, Q. 1, H. Cao Lộc.",
                "Theo Điều 2. Khoản 1. Điểm a. Chương II. Mục 3. Phần I. Nghị định này.",
                "Kinh phí 1.063.500 đồng, tăng 55.38 điểm, tức 1.234,5 lần.",
                "Căn cứ 61/2018/NĐ-CP ngày 23.4.2018 và Kế hoạch số 57/KH-SKHCN.",
                "1. Nội dung thứ nhất",
                "1.2. Mục con",
                "IV. TỔ CHỨC THỰC HIỆN",
                "Ông Nguyễn V. A. Tuấn nói ... rồi thôi.",
                "Xem trang langson.gov.vn để biết thêm."
            })
    void no_point_within_ends_it(String sentence) {
        assertEquals(List.of(sentence), Sentences.of(sentence));
    }

    @Test
    void a_sentence_ends_with_its_mark_and_what_closes_it() {
        assertEquals(
                List.of("Bạn hài lòng không?", "Rất hài lòng!", "Ông nói: “Xong.”", "(Hết hạn rồi.)", "Thôi…", "Hết."),
                Sentences.of("Bạn hài lòng không? Rất hài lòng!  Ông nói: “Xong.” (Hết hạn rồi.) Thôi… Hết."));
    }

    @Test
    void a_sentence_may_begin_with_a_number_and_end_with_one() {
        assertEquals(
                List.of("Đạt 23/24.", "5 phường có năm 2022.", "Hết."),
                Sentences.of("Đạt 23/24. 5 phường có năm 2022. Hết."));
    }

    @Test
    void letters_of_a_symbol_or_a_name_are_no_abbreviation() {
        assertEquals(
                List.of("Theo 61/2018/NĐ-CP.", "Sở KH&CN.", "Hết."),
                Sentences.of("Theo 61/2018/NĐ-CP. Sở KH&CN. Hết."));
    }

    @Test
    void a_line_end_is_an_end() {
        assertEquals(List.of("Mục một", "Nội dung.", "- mục"), Sentences.of("Mục một\n\nNội dung.\n- mục\n"));
        assertEquals(List.of(), Sentences.of(" \n "));
    }

    @Test
    void the_lead_is_whole_sentences_without_headings() {
        var text = "Mục một\n\nTP. Lạng Sơn có 5 phường. Câu hai. Câu ba.";
        assertEquals("TP. Lạng Sơn có 5 phường. Câu hai.", Sentences.lead(text, 35));
        assertEquals("TP. Lạng Sơn có 5 phường. Câu hai. Câu ba.", Sentences.lead(text, 300));
        assertEquals("", Sentences.lead("Chỉ có tiêu đề", 300));
    }

    @Test
    void a_first_sentence_that_is_too_long_is_cut_between_words() {
        assertEquals("Một câu …", Sentences.lead("Một câu dài quá.", 10));
        assertTrue(Sentences.lead("a".repeat(400) + ".", 300).length() <= 300);
    }
}
