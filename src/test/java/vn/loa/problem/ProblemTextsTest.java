package vn.loa.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @ParameterizedTest
    @EnumSource
    void every_problem_has_its_texts_in_both_languages(ProblemType type) {
        for (var part : new String[] {"title", "detail", "help"}) {
            var key = type.code() + "." + part;
            var english = ProblemTexts.text(Locale.ENGLISH, key, "a", "b");
            var vietnamese = ProblemTexts.text(VIETNAMESE, key, "a", "b");
            assertFalse(english.isBlank(), key);
            assertFalse(vietnamese.isBlank(), key);
            if (type != ProblemType.GONE || !part.equals("detail")) { // its detail is what was said when it was removed
                assertNotEquals(english, vietnamese, key);
            }
        }
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertEquals(keys(Locale.ENGLISH), keys(VIETNAMESE));
    }

    @Test
    void numbers_are_written_as_the_language_does() {
        assertEquals("dài quá 1.000 ký tự", ProblemTexts.field(VIETNAMESE, "too-long", List.of(1_000)));
        assertEquals("has more than 1,000 characters", ProblemTexts.field(Locale.ENGLISH, "too-long", List.of(1_000)));
        assertEquals("dài quá 1.234,5 ký tự", ProblemTexts.field(VIETNAMESE, "too-long", List.of(1_234.5)));
    }

    private static TreeSet<String> keys(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new TreeSet<>(
                ResourceBundle.getBundle("problems", locale, control).keySet());
    }
}
