package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void a_word_with_signs_is_found_whole_in_parts_and_without_them() {
        assertEquals(
                Set.of("so", "kh&cn", "khcn", "kh", "cn", "t3.1", "t31", "t3", "1"),
                SearchWords.of(List.of("Sở KH&CN", "T3.1")));
    }

    @Test
    void marks_case_and_signs_around_do_not_count() {
        assertEquals(Set.of("dang", "lang", "son"), SearchWords.of(Arrays.asList("“Đảng” – LẠNG Sơn,", null, " ")));
        assertEquals(List.of("so", "kh&cn"), SearchWords.wanted(" SỞ  (KH&CN) sở "));
    }

    @Test
    void what_is_nothing_but_signs_is_found_by_nothing() {
        assertEquals(Set.of(), SearchWords.of(List.of("–", "…")));
        assertEquals(List.of("–"), SearchWords.wanted("–"));
    }

    @Test
    void no_word_is_longer_than_its_column() {
        var words = SearchWords.of(List.of("a".repeat(99) + "😀b", "b".repeat(101)));
        assertTrue(words.contains("b".repeat(100)));
        words.forEach(word -> assertTrue(word.length() <= 100 && !VietnameseText.hasLoneSurrogate(word), word));
    }
}
