package vn.loa.planbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which styles of a workbook show numbers as days: nothing else tells the two apart. */
class DateStyles extends DefaultHandler {
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> cells = new ArrayList<>();
    private boolean isInCells;
    private boolean isFrom1904;

    /** Whether the style with the number shows days. */
    boolean isDay(int style) {
        if (style < 0 || style >= cells.size()) {
            return false;
        }
        var format = cells.get(style);
        return DateUtil.isADateFormat(format, formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format)));
    }

    /** Whether days are counted from 1904, as older programs for the Macintosh did. */
    boolean isFrom1904() {
        return isFrom1904;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "numFmt" ->
                formats.put(Integer.valueOf(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
            case "cellXfs" -> isInCells = true;
            case "xf" -> {
                if (isInCells) {
                    var format = attributes.getValue("numFmtId");
                    cells.add(format == null ? 0 : Integer.parseInt(format));
                }
            }
            case "workbookPr" -> isFrom1904 = List.of("1", "true").contains("" + attributes.getValue("date1904"));
            default -> {
                // how it looks
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("cellXfs")) {
            isInCells = false;
        }
    }
}
