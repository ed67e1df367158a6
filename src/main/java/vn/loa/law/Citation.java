package vn.loa.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.text.VietnameseText;

/** How a text names a document (Decree 30/2020/NĐ-CP, Appendix I); what is unknown is left out. */
public record Citation(
        @Schema(description = "First mention: type, number and symbol, date, issuer, abstract; laws by name alone")
        String full,

        @JsonProperty("short") @Schema(description = "Later mentions: type, number and symbol; laws by name alone")
        String shortForm) {

    private static final Set<String> NAMED = Set.of("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp");
    /** Abstracts that begin so follow the issuer as they are; any other one takes a "về". */
    private static final Set<String> CONNECTED =
            Set.of("về", "quy định", "phê duyệt", "ban hành", "sửa đổi", "bổ sung", "hướng dẫn", "bãi bỏ", "công bố");

    /**
     * @param symbol null where unknown
     * @param issued null where unknown
     */
    public static Citation of(String type, String symbol, String issued, String issuer, String summary) {
        if (NAMED.contains(type)) {
            var name = startsWith(summary, type) ? summary : type + " " + summary;
            return new Citation(name, name);
        }
        var number = symbol == null ? "" : " số " + symbol;
        var date = Optional.ofNullable(issued)
                .flatMap(PartialDate::parse)
                .map(day -> " " + day.inWords())
                .orElse("");
        return new Citation(
                type + number + date + (issuer == null ? "" : " của " + issuer) + " " + connected(summary),
                symbol == null ? type + " " + connected(summary) : type + number);
    }

    private static String connected(String summary) {
        if (CONNECTED.stream().anyMatch(start -> startsWith(summary, start))) {
            return lowerFirst(summary);
        }
        // The name of another document keeps its capital: "ban hành" or "về" Chương trình tổng thể.
        var namesDocument = DocumentType.all().stream().anyMatch(type -> startsWith(summary, type.name()));
        return "về " + (namesDocument ? summary : lowerFirst(summary));
    }

    private static boolean startsWith(String text, String start) {
        return VietnameseText.normalise(text).toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT) + " ");
    }

    /** An abbreviation keeps its capitals. */
    private static String lowerFirst(String text) {
        var isWord = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
        return isWord ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
