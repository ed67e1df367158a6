package vn.loa.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/**
 * Tables whose rows are all as wide as the widest, whose cells do not lie over each other, and whose headers say what they head (ISO
 * 14289-1 §7.5): who listens to a table hears each cell with its headers.
 */
final class Tables {
    private Tables() {}

    static void complete(Element page) {
        page.select("table").forEach(Tables::completeOne);
    }

    private static void completeOne(Element table) {
        parts(table).forEach(part -> dropEmptyRows(part, rows(part)));
        giveBody(table);
        var grids = parts(table).stream().map(part -> new TableGrid(rows(part))).toList();
        var width = grids.stream().mapToInt(TableGrid::width).max().orElse(0);
        if (width > TableGrid.MOST_COLUMNS) {
            throw Problem.of(ProblemType.TOO_COMPLEX);
        }
        grids.forEach(grid -> grid.fillTo(width));
        table.select("th:not([scope])").stream()
                .filter(header -> header.closest("table") == table)
                .forEach(header -> header.attr("scope", isOverColumn(header) ? "col" : "row"));
    }

    private static List<Element> parts(Element table) {
        return table.children().stream()
                .filter(part -> part.nameIs("thead") || part.nameIs("tbody") || part.nameIs("tfoot"))
                .toList();
    }

    private static List<Element> rows(Element part) {
        return part.children().stream().filter(row -> row.nameIs("tr")).toList();
    }

    /** With them goes one row of each cell that reaches over them. */
    private static void dropEmptyRows(Element part, List<Element> rows) {
        var kept = new ArrayList<Element>();
        for (var row : rows) {
            if (row.childrenSize() > 0) {
                kept.add(row);
                continue;
            }
            for (var above = 0; above < kept.size(); above++) {
                for (var cell : kept.get(above).children()) {
                    var span = TableGrid.span(cell, "rowspan");
                    if (span > kept.size() - above) {
                        cell.attr("rowspan", Integer.toString(span - 1));
                    }
                }
            }
            row.remove();
        }
        if (kept.isEmpty()) {
            part.remove();
        }
    }

    /** Tags of a head or a foot alone say nothing: there must be a body. */
    private static void giveBody(Element table) {
        var parts = parts(table);
        if (!parts.isEmpty() && parts.stream().noneMatch(part -> part.nameIs("tbody"))) {
            parts.get(parts.size() - 1).tagName("tbody");
        }
    }

    private static boolean isOverColumn(Element header) {
        var row = header.parent();
        return row.parent().nameIs("thead")
                || row.children().stream().allMatch(cell -> cell.nameIs("th"))
                || row.elementSiblingIndex() == 0 && header.elementSiblingIndex() > 0;
    }
}
