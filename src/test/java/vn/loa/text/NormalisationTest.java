package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class NormalisationTest {

    @Test
    void decomposed_text_is_composed() {
        var decomposed = Normalizer.normalize("Thủ tục hành chính ở Lạng Sơn", Normalizer.Form.NFD);
        assertEquals("Thủ tục hành chính ở Lạng Sơn", VietnameseText.normalise(decomposed));
    }

    @Test
    void eth_becomes_d_with_stroke() {
        assertEquals(
                "\u0110\u1ec1 \u00e1n \u0111\u1ea7u t\u01b0",
                VietnameseText.normalise("\u00D0\u1ec1 \u00e1n \u00F0\u1ea7u t\u01b0"));
    }

    @Test
    void invisible_characters_go() {
        assertEquals("một cửa", VietnameseText.normalise("\uFEFFm\u00ADột\u200B \u2060c\u200Cử\u200Da\u202E"));
    }

    @Test
    void a_zero_width_joiner_does_not_keep_a_mark_from_its_letter() {
        assertEquals("\u1ebf", VietnameseText.normalise("\u00ea\u200D\u0301"));
    }

    @Test
    void no_break_space_becomes_a_space() {
        assertEquals("Điều 2", VietnameseText.normalise("Điều\u00A02"));
    }

    @Test
    void line_ends_become_newlines_and_other_control_characters_go() {
        assertEquals("a\nb\nc\td", VietnameseText.normalise("a\r\nb\rc\t\u0000\u0007\u0085\u009Fd\u007F"));
    }

    @Test
    void the_place_of_the_tone_stays_as_written() {
        assertEquals("hoà hòa Uỷ Ủy", VietnameseText.normalise("hoà hòa Uỷ Ủy"));
    }

    @Test
    void a_lone_surrogate_is_noticed_and_a_pair_is_not() {
        assertTrue(VietnameseText.hasLoneSurrogate("a\uD83D"));
        assertTrue(VietnameseText.hasLoneSurrogate("\uDE00\uD83D"));
        assertFalse(VietnameseText.hasLoneSurrogate("đồng ý \uD83D\uDE00"));
    }
}
