package vn.loa.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/**
 * Tables whose rows are all as wide as the widest, and whose headers say what they head (ISO 14289-1 §7.2, §7.5): who listens to a
 * table hears each cell with its headers.
 */
final class Tables {
    /** On paper, a table twice as wide as this could not be read either. */
    private static final int MOST_COLUMNS = 100;

    private Tables() {}

    static void complete(Element page) {
        page.select("table").forEach(Tables::completeOne);
    }

    private static void completeOne(Element table) {
        for (var part : parts(table)) {
            endSpans(part);
        }
        var rows = parts(table).stream().flatMap(List::stream).toList();
        var widths =
                parts(table).stream().flatMap(part -> widths(part).stream()).toList();
        var width = widths.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (width > MOST_COLUMNS) {
            throw Problem.of(ProblemType.TOO_COMPLEX);
        }
        for (var row = 0; row < rows.size(); row++) {
            if (widths.get(row) < width) {
                var filling = rows.get(row).appendElement("td");
                if (width - widths.get(row) > 1) {
                    filling.attr("colspan", Integer.toString(width - widths.get(row)));
                }
            }
        }
        table.children().select("th:not([scope])").stream()
                .filter(header -> header.closest("table") == table)
                .forEach(header -> header.attr("scope", isOverColumn(header) ? "col" : "row"));
    }

    /** The rows of each head, body and foot; a cell never spans into another of them. */
    private static List<List<Element>> parts(Element table) {
        var parts = new ArrayList<List<Element>>();
        for (var part : table.children()) {
            if (part.nameIs("thead") || part.nameIs("tbody") || part.nameIs("tfoot")) {
                parts.add(
                        part.children().stream().filter(row -> row.nameIs("tr")).toList());
            }
        }
        return parts;
    }

    /** Cells that span more rows than there are. */
    private static void endSpans(List<Element> rows) {
        for (var row = 0; row < rows.size(); row++) {
            for (var cell : rows.get(row).children()) {
                if (span(cell, "rowspan") > rows.size() - row) {
                    cell.attr("rowspan", Integer.toString(rows.size() - row));
                }
            }
        }
    }

    /** How many columns each row fills, with the cells that reach into it from above. */
    private static List<Integer> widths(List<Element> rows) {
        var widths = new ArrayList<Integer>();
        var reaching = new int[MOST_COLUMNS + 1];
        for (var row : rows) {
            var column = 0;
            for (var cell : row.children()) {
                column = free(reaching, column);
                var end = column + span(cell, "colspan");
                if (end > MOST_COLUMNS) {
                    throw Problem.of(ProblemType.TOO_COMPLEX);
                }
                for (; column < end; column++) {
                    reaching[column] = span(cell, "rowspan");
                }
            }
            var width = column;
            for (var other = 0; other < reaching.length; other++) {
                if (reaching[other] > 0) {
                    reaching[other]--;
                    width = Math.max(width, other + 1);
                }
            }
            widths.add(width);
        }
        return widths;
    }

    private static int free(int[] reaching, int from) {
        var column = from;
        while (column < MOST_COLUMNS && reaching[column] > 0) {
            column++;
        }
        return column;
    }

    private static boolean isOverColumn(Element header) {
        var row = header.parent();
        return row.parent().nameIs("thead")
                || row.children().stream().allMatch(cell -> cell.nameIs("th"))
                || row.elementSiblingIndex() == 0 && header.elementSiblingIndex() > 0;
    }

    private static int span(Element cell, String attribute) {
        var written = cell.attr(attribute);
        return written.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(written) : 1;
    }
}
