package vn.loa.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Where the cells of a head, body or foot lie; none reaches into another of these, nor over another cell. */
final class TableGrid {
    /** On paper, a table half as wide as this could not be read either. */
    static final int MOST_COLUMNS = 100;

    private final List<Element> rows;
    /** The columns in which each row has a cell, its own or one from above. */
    private final List<BitSet> filled = new ArrayList<>();

    /** For how many rows more each column is taken by a cell from above. */
    private final int[] taken = new int[MOST_COLUMNS + 1];

    /** @param rows each with cells of its own */
    TableGrid(List<Element> rows) {
        this.rows = rows;
        for (var row = 0; row < rows.size(); row++) {
            filled.add(lay(rows.get(row), rows.size() - row));
        }
    }

    int width() {
        return filled.stream().mapToInt(BitSet::length).max().orElse(0);
    }

    /** Puts empty cells where a row has none. */
    void fillTo(int width) {
        for (var row = 0; row < rows.size(); row++) {
            var cells = filled.get(row);
            for (var gap = cells.nextClearBit(0); gap < width; gap = cells.nextClearBit(gap)) {
                var end = cells.nextSetBit(gap);
                end = end < 0 ? width : end;
                setSpan(rows.get(row).appendElement("td"), "colspan", end - gap);
                cells.set(gap, end);
            }
        }
    }

    private BitSet lay(Element row, int rowsLeft) {
        var column = 0;
        for (var cell : row.children()) {
            while (column < MOST_COLUMNS && taken[column] > 0) {
                column++;
            }
            var end = endOf(cell, column);
            setSpan(cell, "colspan", end - column);
            var rowspan = Math.min(rowsLeft, span(cell, "rowspan"));
            setSpan(cell, "rowspan", rowspan);
            for (; column < end; column++) {
                taken[column] = rowspan;
            }
        }
        var cells = new BitSet();
        for (var place = 0; place < taken.length; place++) {
            if (taken[place] > 0) {
                taken[place]--;
                cells.set(place);
            }
        }
        return cells;
    }

    /** As far as it wants to reach and nothing lies in its way. */
    private int endOf(Element cell, int column) {
        var end = column + 1;
        while (end < column + span(cell, "colspan") && end < taken.length && taken[end] == 0) {
            end++;
        }
        if (end > MOST_COLUMNS) {
            throw Problem.of(ProblemType.TOO_COMPLEX);
        }
        return end;
    }

    private static void setSpan(Element cell, String attribute, int span) {
        if (span > 1) {
            cell.attr(attribute, Integer.toString(span));
        } else {
            cell.removeAttr(attribute);
        }
    }

    static int span(Element cell, String attribute) {
        var written = cell.attr(attribute);
        return written.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(written) : 1;
    }
}
