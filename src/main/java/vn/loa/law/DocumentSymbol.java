package vn.loa.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.loa.text.VietnameseText;

/**
 * Number and symbol of a document (số, ký hiệu) in its parts. The parts that a family lacks are null.
 *
 * @param number from 1
 * @param letter after the number ({@code 30c}), in lower case
 * @param year only of normative documents and laws
 * @param type abbreviation of the document type; a letter (công văn) has none
 * @param organ abbreviation of who issues it, several joined by hyphens
 * @param unit who drafted it, or its field; only of letters
 * @param term of the National Assembly
 */
public record DocumentSymbol(
        Family family, int number, String letter, Integer year, String type, String organ, String unit, Integer term) {

    /** The ways of writing number and symbol (Decree 30/2020/NĐ-CP, Decree 34/2016/NĐ-CP, Guidance 36-HD/VPTW). */
    public enum Family {
        /** {@code 57/KH-SKHCN} */
        ADMINISTRATIVE,
        /** {@code 581/BNV-CCHC} */
        LETTER,
        /** {@code 61/2018/NĐ-CP} */
        LEGAL_NORMATIVE,
        /** {@code 91/2025/QH15} */
        LAW,
        /** {@code 60-NQ/TU} */
        PARTY
    }

    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2099;

    // Abbreviations have no tone marks: with the spaces gone, they are what tells "SKHCN ngày 13" from a symbol.
    private static final String LETTERS = "[A-ZĂÂĐÊÔƠƯ]";
    private static final String PART = LETTERS + "+[0-9]{0,2}(?:&" + LETTERS + "+[0-9]{0,2})*";
    private static final String PARTS = PART + "(?:-" + PART + ")*";
    private static final String NUMBER = "(?<number>[0-9]{1,6})(?<letter>[A-ZĐ]?)";
    private static final String YEAR = "/(?<year>[0-9]{4})";
    private static final Pattern STATE = Pattern.compile(NUMBER + "/(?<first>" + PART + ")-(?<rest>" + PARTS + ")");
    private static final Pattern NORMATIVE =
            Pattern.compile(NUMBER + YEAR + "/(?<first>" + PART + ")-(?<rest>" + PARTS + ")");
    private static final Pattern ASSEMBLY = Pattern.compile(NUMBER + YEAR + "/(?<organ>QH|UBTVQH)(?<term>[1-9][0-9]?)");
    private static final Pattern PARTY = Pattern.compile(NUMBER + "-(?<first>" + PART + ")/(?<rest>" + PARTS + ")");

    private static final Pattern LABEL = Pattern.compile("^(?:SỐ(?:(?:KÝ|KÍ)?HIỆU)?[:.]?)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern SLASHES = Pattern.compile("[\u2044\u2215\uFF0F]");

    /** Reads any spelling: spaces, case, kinds of dashes, composition and a leading "Số:" make no difference. */
    public static Optional<DocumentSymbol> parse(String text) {
        var spelt = spelt(text);
        var law = ASSEMBLY.matcher(spelt);
        if (law.matches()) {
            return checked(law, Family.LAW, null, law.group("organ"), null);
        }
        var normative = NORMATIVE.matcher(spelt);
        if (normative.matches()) {
            return checked(normative, Family.LEGAL_NORMATIVE, first(normative), rest(normative), null);
        }
        var party = PARTY.matcher(spelt);
        if (party.matches()) {
            return checked(party, Family.PARTY, first(party), rest(party), null);
        }
        var state = STATE.matcher(spelt);
        if (!state.matches()) {
            return Optional.empty();
        }
        return DocumentType.isAbbreviation(first(state))
                ? checked(state, Family.ADMINISTRATIVE, first(state), rest(state), null)
                : checked(state, Family.LETTER, null, first(state), rest(state));
    }

    /** The one way of writing it: numbers below 10 with a zero before them, abbreviations in their proper case. */
    public String render() {
        var start = (number < 10 ? "0" : "") + number + (letter == null ? "" : letter);
        return switch (family) {
            case ADMINISTRATIVE -> start + "/" + type + "-" + organ;
            case LETTER -> start + "/" + organ + "-" + unit;
            case LEGAL_NORMATIVE -> start + "/" + year + "/" + type + "-" + organ;
            case LAW -> start + "/" + year + "/" + organ + term;
            case PARTY -> start + "-" + type + "/" + organ;
        };
    }

    /** What it is looked for by: also those who type neither capitals nor marks find it. */
    public String searchKey() {
        return VietnameseText.fold(render());
    }

    /** Whether it binds everybody or settles one matter, as its form tells; empty for letters and Party documents. */
    public Optional<LegalClass> legalClass() {
        return switch (family) {
            case LEGAL_NORMATIVE, LAW -> Optional.of(LegalClass.NORMATIVE);
            case ADMINISTRATIVE -> Optional.of(LegalClass.INDIVIDUAL);
            case LETTER, PARTY -> Optional.empty();
        };
    }

    private static String spelt(String text) {
        var plain = SPACES.matcher(VietnameseText.normalise(text)).replaceAll("");
        plain = DASHES.matcher(plain).replaceAll("-");
        plain = SLASHES.matcher(plain).replaceAll("/").toUpperCase(Locale.ROOT);
        return LABEL.matcher(plain).replaceFirst("");
    }

    private static Optional<DocumentSymbol> checked(
            Matcher parts, Family family, String type, String organ, String unit) {
        var number = Integer.parseInt(parts.group("number"));
        var letter = parts.group("letter").toLowerCase(Locale.ROOT);
        var dated = family == Family.LAW || family == Family.LEGAL_NORMATIVE;
        var year = dated ? Integer.valueOf(parts.group("year")) : null;
        if (number == 0 || year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            return Optional.empty();
        }
        return Optional.of(new DocumentSymbol(
                family,
                number,
                letter.isEmpty() ? null : letter,
                year,
                type,
                organ,
                unit,
                family == Family.LAW ? Integer.valueOf(parts.group("term")) : null));
    }

    private static String first(Matcher parts) {
        return proper(parts.group("first"));
    }

    private static String rest(Matcher parts) {
        return Arrays.stream(parts.group("rest").split("-"))
                .map(DocumentSymbol::proper)
                .collect(Collectors.joining("-"));
    }

    /** Few abbreviations have small letters; written in capitals, they are those. */
    private static String proper(String capitals) {
        return DocumentType.withAbbreviation(capitals)
                .map(DocumentType::abbreviation)
                .orElse(capitals.equals("TTG") ? "TTg" : capitals);
    }
}
