package vn.loa.document;

import java.util.Optional;
import java.util.UUID;
import vn.loa.law.DocumentSymbol;
import vn.loa.law.DocumentSymbol.Family;
import vn.loa.law.PartialDate;

/**
 * What tells documents apart: an issuer gives out a symbol once in a year, the Party once in a committee's term.
 *
 * @param symbol in its official form
 * @param period year of issue or term
 */
public record DocumentKey(UUID issuer, String symbol, String period) {

    /** Empty where too much of the document is unknown, or its symbol is none. */
    public static Optional<DocumentKey> of(DocumentDraft draft) {
        return symbol(draft.symbol())
                .flatMap(symbol ->
                        period(draft, symbol).map(period -> new DocumentKey(draft.issuer(), symbol.render(), period)));
    }

    static Optional<DocumentSymbol> symbol(String text) {
        return Optional.ofNullable(text).flatMap(DocumentSymbol::parse);
    }

    /** Where the date is unknown, a symbol with a year in it still tells. */
    static Optional<String> period(DocumentDraft draft, DocumentSymbol symbol) {
        if (symbol.family() == Family.PARTY && draft.term() != null) {
            return Optional.of(term(draft.term()));
        }
        return Optional.ofNullable(draft.issued())
                .flatMap(PartialDate::parse)
                .map(PartialDate::year)
                .or(() -> Optional.ofNullable(symbol.year()))
                .map(String::valueOf);
    }

    /** The same term however it is spaced and dashed. */
    private static String term(String text) {
        return text.replaceAll("\\s+", "").replaceAll("\\p{Pd}", "-").toUpperCase(java.util.Locale.ROOT);
    }
}
