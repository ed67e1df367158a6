package vn.loa.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.PdfFile.assertAccessibleAndArchivable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.loa.text.Html;

/** Bodies that nobody thought of. */
class PdfPropertiesTest {
    private static final PdfMaker MAKER = PdfMakerTest.maker(1, 4, Duration.ofSeconds(60));
    private static final String[] TAGS =
            ("p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q strong em s sub sup mark abbr code pre hr br figure figcaption table"
                            + " caption thead tbody tfoot tr th td a span")
                    .split(" ");
    private static final String[] ATTRIBUTES = {
        "", "", " href=\"https://example.vn/x\" lang=\"en\"", " colspan=\"3\"", " rowspan=\"4\" scope=\"row\""
    };

    @Property(seed = "57", tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void every_clean_body_becomes_an_accessible_pdf(@ForAll("bodies") String written) throws Exception {
        var body = Html.clean(written).html();
        var html = "<!DOCTYPE html><html lang=\"vi-VN\"><head><title>Bài</title></head><body><h1>Bài</h1><div>" + body
                + "</div></body></html>";
        var pdf = MAKER.make(html, Instant.EPOCH);
        assertEquals(List.of(), pdf.missing());
        assertAccessibleAndArchivable(pdf.bytes());
    }

    @Provide
    Arbitrary<String> bodies() {
        var begin = Combinators.combine(Arbitraries.of(TAGS), Arbitraries.of(ATTRIBUTES))
                .as((tag, attributes) -> "<" + tag + attributes + ">");
        var end = Arbitraries.of(TAGS).map(tag -> "</" + tag + ">");
        var words = Arbitraries.of("chữ ", "Điều 2. ", "x", "&amp; ", " ");
        return Arbitraries.oneOf(begin, words, end).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    /** Cells in every arrangement, which random tags hardly ever make. */
    @Property(seed = "57", tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void every_table_becomes_accessible(@ForAll("tables") String table) throws Exception {
        every_clean_body_becomes_an_accessible_pdf(table);
    }

    @Provide
    Arbitrary<String> tables() {
        var cell = Combinators.combine(
                        Arbitraries.of("td", "td", "th"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 4))
                .as((tag, columns, rows) ->
                        "<" + tag + " colspan=\"" + columns + "\" rowspan=\"" + rows + "\">ô</" + tag + ">");
        var row = cell.list().ofMaxSize(5).map(cells -> "<tr>" + String.join("", cells) + "</tr>");
        var rows = row.list().ofMaxSize(5).map(all -> String.join("", all));
        return Combinators.combine(rows, rows, rows)
                .as((head, body, foot) -> List.of("thead", head, "tbody", body, "tfoot", foot))
                .map(parts -> List.of(0, 2, 4).stream()
                        .map(part -> "<" + parts.get(part) + ">" + parts.get(part + 1) + "</" + parts.get(part) + ">")
                        .collect(Collectors.joining("", "<table>", "</table>")));
    }
}
