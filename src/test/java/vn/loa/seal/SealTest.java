package vn.loa.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String OLD = "2025=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String NEW = "2026=YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODk=";

    private static Seal with(String keys) {
        return new Seal(() -> keys);
    }

    @Property(seed = "57", tries = 300)
    void what_is_sealed_opens_again_and_never_looks_alike(@ForAll String text) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        var seal = with(NEW);
        var sealed = seal.seal(whole, "place");
        assertEquals(whole, seal.open(sealed, "place"));
        assertFalse(Arrays.equals(sealed, seal.seal(whole, "place")));
    }

    @Test
    void an_old_key_opens_what_it_sealed_and_the_first_one_seals() {
        var before = with(OLD).seal("Nguyễn Văn An", "place");
        var both = with(NEW + "," + OLD);
        assertEquals("Nguyễn Văn An", both.open(before, "place"));
        assertEquals("Bình", with(NEW).open(both.seal("Bình", "place"), "place"));
        var missing = assertThrows(IllegalStateException.class, () -> with(NEW).open(before, "place"));
        assertTrue(missing.getMessage().contains("2025"), missing.getMessage());
    }

    @Test
    void what_was_moved_or_changed_does_not_open() {
        var seal = with(NEW);
        var sealed = seal.seal("Nguyễn Văn An", "one row");
        assertThrows(IllegalStateException.class, () -> seal.open(sealed, "another row"));
        for (var i = 5; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> seal.open(changed, "one row"));
        }
    }

    @Test
    void nothing_stays_nothing() {
        assertNull(with(NEW).seal(null, "place"));
        assertNull(with(NEW).open(null, "place"));
    }
}
