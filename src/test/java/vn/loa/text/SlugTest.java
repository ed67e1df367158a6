package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SlugTest {

    static Stream<Arguments> golden() {
        return GoldenText.of("slug");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void text_becomes_the_agreed_slug(String text, String slug) {
        assertEquals(Optional.of(slug), VietnameseText.slug(text, 200));
    }

    @Test
    void a_long_slug_ends_after_a_whole_syllable() {
        assertEquals(Optional.of("cai-cach"), VietnameseText.slug("Cải cách hành chính", 10));
        assertEquals(Optional.of("cai-cach"), VietnameseText.slug("Cải cách hành chính", 8));
        assertEquals(Optional.of("cai-cach-hanh"), VietnameseText.slug("Cải cách hành chính", 13));
    }

    @Test
    void a_first_syllable_too_long_is_cut() {
        assertEquals(Optional.of("nghie"), VietnameseText.slug("Nghiêng", 5));
    }

    @Test
    void text_without_letters_or_digits_has_none() {
        assertEquals(Optional.empty(), VietnameseText.slug(" – … ★ 你好 ", 50));
        assertEquals(Optional.empty(), VietnameseText.slug("", 50));
    }

    @Test
    void a_length_below_one_is_our_own_mistake() {
        assertThrows(IllegalArgumentException.class, () -> VietnameseText.slug("một", 0));
    }
}
