package vn.loa.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseCodeTest {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property(seed = "57")
    void however_it_is_written_it_is_read(@ForAll @IntRange(min = 2020, max = 2099) int year) {
        var code = CaseCode.next(year);
        assertEquals(Optional.of(code), CaseCode.parse(code));
        assertEquals(Optional.of(code), CaseCode.parse(code.toLowerCase(java.util.Locale.ROOT)));
        assertEquals(Optional.of(code), CaseCode.parse(code.replace("-", " ")));
        assertEquals(Optional.of(code), CaseCode.parse(code.replace('0', 'o').replace('1', 'l')));
    }

    @Property(seed = "57", tries = 200)
    void one_wrong_character_is_found_wherever_it_is(@ForAll @IntRange(min = 2020, max = 2099) int year) {
        var code = CaseCode.next(year);
        for (var place = 3; place < code.length(); place++) {
            var right = code.charAt(place);
            for (var wrong : DIGITS.toCharArray()) {
                if (right != '-' && wrong != right) {
                    var mistyped = code.substring(0, place) + wrong + code.substring(place + 1);
                    assertEquals(Optional.empty(), CaseCode.parse(mistyped), code + " as " + mistyped);
                }
            }
        }
    }

    @Property(seed = "57", tries = 200)
    void neighbours_exchanged_are_found(@ForAll @IntRange(min = 2020, max = 2099) int year) {
        var code = CaseCode.next(year);
        var bare = code.substring(3).replace("-", "");
        for (var place = 0; place + 1 < bare.length(); place++) {
            if (bare.charAt(place) != bare.charAt(place + 1)) {
                var mistyped = "PA" + bare.substring(0, place) + bare.charAt(place + 1) + bare.charAt(place)
                        + bare.substring(place + 2);
                assertEquals(Optional.empty(), CaseCode.parse(mistyped), code + " as " + mistyped);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PA-2026", "XX-2026-7K3M9X2-C", "PA-2026-7K3M9U2-C", "PA-2026-7K3M9X2-CC", "%00", "🙂"})
    void what_is_no_code_is_none(String text) {
        assertEquals(Optional.empty(), CaseCode.parse(text));
    }
}
