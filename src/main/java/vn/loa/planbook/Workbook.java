package vn.loa.planbook;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.VietnameseText;

/** What stands in the sheets of an XLSX file that are asked for; whatever the file holds, the memory for it is bounded. */
record Workbook(List<Sheet> sheets) {
    /** Once unpacked, all of it; a plan with as many items as it may have takes less than a tenth. */
    static final long MAX_UNPACKED = 16L << 20;

    /** Of the parts that the library reads as a tree. */
    private static final long MAX_TREE = 1L << 20;

    private static final int MAX_PARTS = 500;
    private static final int CHUNK = 8192;

    /**
     * @param names of the sheets to read; marks and capitals do not count
     * @throws Problem 400 where it is no XLSX file, 413 where it unpacks to too much, 422 where it has macros or too many
     *     rows
     */
    static Workbook read(Path file, List<String> names) {
        requireBounded(file);
        try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return read(parts, names);
        } catch (Problem problem) {
            throw problem;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException unreadable) { // the library has many of its own for a file that is not what it seems
            throw unreadable(unreadable);
        }
    }

    Optional<Sheet> find(String name) {
        return sheets.stream().filter(sheet -> isCalled(sheet.name(), name)).findFirst();
    }

    private static Workbook read(OPCPackage parts, List<String> names)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(parts);
        var strings = new ReadOnlySharedStringsTable(parts, false);
        var styles = new DateStyles();
        parse(reader.getStylesData(), styles);
        parse(reader.getWorkbookData(), styles);
        var sheets = new ArrayList<Sheet>();
        var data = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (data.hasNext()) {
            try (var sheet = data.next()) {
                var name = VietnameseText.normalise(data.getSheetName());
                if (names.stream().anyMatch(wanted -> isCalled(name, wanted))) {
                    var handler = new SheetHandler(name, strings, styles);
                    parse(sheet, handler);
                    sheets.add(handler.sheet());
                }
            }
        }
        return new Workbook(sheets);
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        if (xml == null) {
            return; // the part is not there
        }
        try (xml) {
            var reader = XMLHelper.newXMLReader(); // reads no document type and nothing from elsewhere
            reader.setContentHandler(handler);
            reader.parse(new InputSource(xml));
        }
    }

    private static boolean isCalled(String name, String wanted) {
        return VietnameseText.fold(name.strip()).equals(VietnameseText.fold(wanted));
    }

    /** Unpacks all of it once without keeping anything: what a file says of its own size is not to be trusted. */
    private static void requireBounded(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw Problem.of(ProblemType.TOO_LARGE);
            }
            var whole = 0L;
            for (var part : zip.stream().toList()) {
                if (isOfMacros(part.getName())) {
                    throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of(part.getName(), "macros"));
                }
                var limit = isTree(part.getName()) ? MAX_TREE : MAX_UNPACKED - whole;
                var size = unpacked(zip, part, limit);
                if (size > limit || isBomb(size, part.getCompressedSize())) {
                    throw Problem.of(ProblemType.TOO_LARGE);
                }
                whole += size;
            }
            requireNoMacros(zip);
        } catch (IOException | IllegalArgumentException unreadable) { // a name that is no text
            throw unreadable(unreadable);
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry part, long limit) throws IOException {
        var size = 0L;
        var chunk = new byte[CHUNK];
        try (var content = zip.getInputStream(part)) {
            for (var read = content.read(chunk); read >= 0 && size <= limit; read = content.read(chunk)) {
                size += read;
            }
        }
        return size;
    }

    /** By the library's own measure, so that it does not find later what was let pass here. */
    private static boolean isBomb(long size, long compressed) {
        return size > ZipSecureFile.getGraceEntrySize() && compressed < size * ZipSecureFile.getMinInflateRatio();
    }

    private static boolean isTree(String name) {
        return name.endsWith(".rels") || name.equals("[Content_Types].xml") || name.endsWith("workbook.xml");
    }

    private static boolean isOfMacros(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("vbaproject.bin") || lower.contains("macrosheets/");
    }

    private static void requireNoMacros(ZipFile zip) throws IOException {
        var types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            throw new IOException("No content types");
        }
        try (var content = zip.getInputStream(types)) {
            if (new String(content.readAllBytes(), StandardCharsets.UTF_8).contains("macroEnabled")) {
                throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of(types.getName(), "macros"));
            }
        }
    }

    private static Problem unreadable(Exception cause) {
        Log.debugf(cause, "A workbook could not be read");
        return Problem.of(ProblemType.INVALID_FILE, "XLSX");
    }
}
