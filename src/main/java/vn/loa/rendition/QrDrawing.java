package vn.loa.rendition;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG, with the quiet margin that readers need. */
final class QrDrawing {
    private static final int MARGIN = 4;

    private QrDrawing() {}

    /** @param label what those hear who do not see it; escaped as an attribute */
    static String of(String address, String label) {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var size = code.size + 2 * MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" aria-label=\"" + label
                + "\" viewBox=\"0 0 " + size + " " + size + "\" width=\"112\" height=\"112\">"
                + "<path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "h-" + size + "z\"/>"
                + "<path fill=\"#000\" d=\"" + path(code) + "\"/></svg>";
    }

    /** Each run of dark squares in a row as one rectangle. */
    private static String path(QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                var start = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start + MARGIN).append(' ').append(y + MARGIN);
                    path.append('h')
                            .append(x - start)
                            .append("v1h-")
                            .append(x - start)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}
