package vn.loa.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML into memory, where writing cannot fail; characters that XML 1.0 does not have are left out (§2.2). */
final class Xml {
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** What may go wrong only in theory. */
    private interface Step {
        void write() throws XMLStreamException;
    }

    Xml() {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException bug) {
            throw new IllegalStateException(bug);
        }
    }

    Xml start(String name) {
        return step(() -> writer.writeStartElement(name));
    }

    Xml end() {
        return step(writer::writeEndElement);
    }

    /** @param prefix empty for the namespace of elements without one */
    Xml namespace(String prefix, String uri) {
        return step(() -> {
            if (prefix.isEmpty()) {
                writer.writeDefaultNamespace(uri);
            } else {
                writer.writeNamespace(prefix, uri);
            }
        });
    }

    Xml attribute(String name, String value) {
        return step(() -> writer.writeAttribute(name, clean(value)));
    }

    Xml text(String text) {
        return step(() -> writer.writeCharacters(clean(text)));
    }

    /** An element with nothing but text. */
    Xml element(String name, String text) {
        return start(name).text(text).end();
    }

    byte[] bytes() {
        step(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
        return bytes.toByteArray();
    }

    private static String clean(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("");
    }

    private Xml step(Step step) {
        try {
            step.write();
        } catch (XMLStreamException bug) {
            throw new IllegalStateException(bug);
        }
        return this;
    }
}
