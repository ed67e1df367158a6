package vn.loa.publication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.loa.law.DocumentSymbol;
import vn.loa.law.DocumentType;
import vn.loa.text.VietnameseText;

/** What documents are found by, for those who publish them and for those who look for them. */
public final class DocumentTerms {
    private static final Pattern CITED =
            Pattern.compile("(?:\\bso\\s+)?(?<symbol>\\b[0-9]{1,6}[a-z]?[/-][0-9a-z/&-]*[0-9a-z])");
    private static final Term NOTHING = new Term("nothing");

    private DocumentTerms() {}

    /** @param symbol null where unknown */
    public static Set<Term> of(String symbol, String type, UUID issuer, String summary) {
        var terms = new LinkedHashSet<Term>();
        terms.add(type(type));
        terms.add(issuer(issuer));
        terms.add(issuerAndType(issuer, type));
        if (symbol != null) {
            terms.add(symbol(symbol));
        }
        terms.addAll(Term.words(List.of(symbol == null ? "" : symbol, type, summary)));
        return terms;
    }

    public static Term symbol(String symbol) {
        return Term.value(
                "symbol",
                DocumentSymbol.parse(symbol).map(DocumentSymbol::searchKey).orElse(symbol));
    }

    private static Term type(String type) {
        return Term.value("type", DocumentType.nameOf(type));
    }

    private static Term issuer(UUID issuer) {
        return Term.value("issuer", issuer.toString());
    }

    /** Each of both alone has many documents; a year and a status of the two together are found without reading them. */
    private static Term issuerAndType(UUID issuer, String type) {
        return Term.value("issuer-type", issuer + " " + DocumentType.nameOf(type));
    }

    /**
     * @param issuer null for any
     * @param type null for any
     */
    static Set<Term> ofIssuerAndType(UUID issuer, String type) {
        if (issuer != null && type != null) {
            return Set.of(issuerAndType(issuer, type));
        }
        if (issuer != null) {
            return Set.of(issuer(issuer));
        }
        return type == null ? Set.of() : Set.of(type(type));
    }

    /**
     * A whole symbol finds the documents that have it, and not those that speak of it; also with its type before it, as in
     * "Nghị định số 61/2018/NĐ-CP".
     */
    static Set<Term> searchedFor(String text) {
        if (DocumentSymbol.parse(text).isPresent()) {
            return Set.of(symbol(text));
        }
        var terms = new LinkedHashSet<Term>();
        var plain = VietnameseText.fold(text);
        var cited = CITED.matcher(plain);
        if (cited.find() && DocumentSymbol.parse(cited.group("symbol")).isPresent()) {
            terms.add(symbol(cited.group("symbol")));
            plain = plain.substring(0, cited.start()) + " " + plain.substring(cited.end());
        }
        terms.addAll(Term.words(List.of(plain)));
        return terms.isEmpty() ? Set.of(NOTHING) : terms;
    }
}
