package vn.loa.planbook;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet of a workbook with all that stands in it; rows and columns count from 0, and empty ones are not there.
 *
 * @param merged addresses of the first cells of ranges that are merged into one
 */
record Sheet(String name, SortedMap<Integer, Map<Integer, Cell>> rows, List<String> merged) {
    /** As a spreadsheet shows it: {@code Nhiệm vụ!D7}. */
    String address(int row, int column) {
        return address(name, row, column);
    }

    static String address(String sheet, int row, int column) {
        return sheet + "!" + CellReference.convertNumToColString(column) + (row + 1);
    }
}
