package vn.loa.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;

/**
 * The faces that a PDF is set in: Liberation 2 (SIL Open Font License), which has every Vietnamese letter and the widths of Times
 * New Roman. Each is read when a page needs it, and only the glyphs that it needs are embedded.
 */
enum Font {
    SERIF("LiberationSerif-Regular", Font.SERIF_FAMILY, 400, FontStyle.NORMAL),
    SERIF_BOLD("LiberationSerif-Bold", Font.SERIF_FAMILY, 700, FontStyle.NORMAL),
    SERIF_ITALIC("LiberationSerif-Italic", Font.SERIF_FAMILY, 400, FontStyle.ITALIC),
    SERIF_BOLD_ITALIC("LiberationSerif-BoldItalic", Font.SERIF_FAMILY, 700, FontStyle.ITALIC),
    MONO("LiberationMono-Regular", Font.MONO_FAMILY, 400, FontStyle.NORMAL),
    MONO_BOLD("LiberationMono-Bold", Font.MONO_FAMILY, 700, FontStyle.NORMAL);

    private static final String SERIF_FAMILY = "Liberation Serif";
    private static final String MONO_FAMILY = "Liberation Mono";

    private final String file;
    private final String family;
    private final int weight;
    private final FontStyle style;

    Font(String file, String family, int weight, FontStyle style) {
        this.file = file;
        this.family = family;
        this.weight = weight;
        this.style = style;
    }

    InputStream open() {
        var path = "/liberation/" + file + ".ttf";
        return Objects.requireNonNull(Font.class.getResourceAsStream(path), path);
    }

    static void useAll(PdfRendererBuilder builder) {
        for (var font : values()) {
            builder.useFont(font::open, font.family, font.weight, font.style, true);
        }
        // For families that a page names and nobody has: a PDF for archives cannot do without a font of its own.
        builder.useFont(
                SERIF::open, SERIF.family, SERIF.weight, SERIF.style, true, EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
        builder.useFont(SERIF::open, SERIF.family, SERIF.weight, SERIF.style, true, EnumSet.of(FSFontUseCase.SVG));
    }
}
