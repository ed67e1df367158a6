package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FoldingTest {

    static Stream<Arguments> golden() {
        return GoldenText.of("fold");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void text_folds_as_agreed(String text, String folded) {
        assertEquals(folded, VietnameseText.fold(text));
    }

    @Test
    void every_vietnamese_letter_folds_to_a_latin_one() {
        assertEquals("aaaeeeioooouuyd", VietnameseText.fold("ẮẬÃẼỆỂỊỐỢỌÕỰỦỸĐ"));
    }

    @Test
    void composed_and_decomposed_text_fold_alike() {
        var decomposed = Normalizer.normalize("Quyết định về đường sắt", Normalizer.Form.NFD);
        assertEquals("quyet dinh ve duong sat", VietnameseText.fold(decomposed));
    }

    @Test
    void the_language_of_the_server_does_not_matter() {
        var before = Locale.getDefault();
        Locale.setDefault(new Locale("tr"));
        try {
            assertEquals("ddci i", VietnameseText.fold("DDCI İ"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
