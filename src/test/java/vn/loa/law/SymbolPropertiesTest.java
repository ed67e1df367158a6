package vn.loa.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.loa.law.DocumentSymbol.Family;

class SymbolPropertiesTest {

    @Property(seed = "57")
    void what_is_rendered_is_read_back(@ForAll("symbols") DocumentSymbol symbol) {
        assertEquals(Optional.of(symbol), DocumentSymbol.parse(symbol.render()), symbol.render());
    }

    @Property(seed = "57")
    void what_is_read_is_rendered_in_one_way(@ForAll("symbols") DocumentSymbol symbol) {
        var spelling = symbol.render().toLowerCase(java.util.Locale.ROOT).replace("-", " – ");
        assertEquals(
                symbol.render(), DocumentSymbol.parse(spelling).orElseThrow().render());
        assertEquals(
                symbol.searchKey(),
                DocumentSymbol.parse(symbol.searchKey()).orElseThrow().searchKey());
    }

    @Property(seed = "57")
    void no_text_is_too_much(@ForAll String text) {
        DocumentSymbol.parse(text)
                .ifPresent(symbol -> assertEquals(Optional.of(symbol), DocumentSymbol.parse(symbol.render())));
    }

    @Provide
    Arbitrary<DocumentSymbol> symbols() {
        return Combinators.combine(
                        Arbitraries.of(Family.values()),
                        Arbitraries.integers().between(1, 999_999),
                        Arbitraries.strings().withChars("abcdđeghk").ofLength(1).injectNull(0.7),
                        Arbitraries.integers().between(1945, 2099),
                        types(),
                        organs(),
                        Arbitraries.integers().between(1, 99))
                .as(SymbolPropertiesTest::symbol);
    }

    private static DocumentSymbol symbol(
            Family family, int number, String letter, int year, String type, String organ, int term) {
        return switch (family) {
            case ADMINISTRATIVE ->
                new DocumentSymbol(
                        family,
                        number,
                        letter,
                        null,
                        DocumentType.withAbbreviation(type)
                                .map(DocumentType::abbreviation)
                                .orElse("KH"),
                        organ,
                        null,
                        null);
            case LETTER -> new DocumentSymbol(family, number, letter, null, null, "BX" + type.charAt(0), organ, null);
            case LEGAL_NORMATIVE -> new DocumentSymbol(family, number, letter, year, type, organ, null, null);
            case LAW ->
                new DocumentSymbol(family, number, letter, year, null, term % 2 == 0 ? "QH" : "UBTVQH", null, term);
            case PARTY -> new DocumentSymbol(family, number, letter, null, type, organ, null, null);
        };
    }

    private static Arbitrary<String> types() {
        var known = Arbitraries.of(DocumentType.all().stream()
                .map(DocumentType::abbreviation)
                .filter(abbreviation -> abbreviation != null)
                .toList());
        return Arbitraries.oneOf(known, abbreviations());
    }

    private static Arbitrary<String> organs() {
        var part = Arbitraries.oneOf(abbreviations(), Arbitraries.of("TTg", "UBND", "TU", "TTr", "UBTVQH15"));
        return Arbitraries.oneOf(
                part,
                Combinators.combine(part, part).as((one, other) -> one + "-" + other),
                Combinators.combine(abbreviations(), abbreviations()).as((one, other) -> one + "&" + other));
    }

    /** None of the known ones in capitals, which would be read in their proper case. */
    private static Arbitrary<String> abbreviations() {
        return Arbitraries.strings()
                .withChars("ABCDĐEGHKLMNOPQRSTUVXYƯ")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> DocumentType.withAbbreviation(text)
                        .map(type -> type.abbreviation().equals(text))
                        .orElse(!text.equals("TTG")));
    }
}
