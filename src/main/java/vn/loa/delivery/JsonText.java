package vn.loa.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A JSON object in its bytes, to which members are added without parsing it; every piece is JSON of our own making.
 * An article comes from the store as bytes and leaves as bytes: making text of it in between costs more than the rest.
 */
final class JsonText {
    private final ByteArrayOutputStream bytes;
    private boolean empty;

    private JsonText(byte[] object) {
        this.bytes = new ByteArrayOutputStream(object.length + 1_024);
        this.bytes.write(object, 0, object.length - 1);
        this.empty = object.length == 2;
    }

    static JsonText of(byte[] object) {
        return new JsonText(object);
    }

    static JsonText of(String object) {
        return new JsonText(object.getBytes(StandardCharsets.UTF_8));
    }

    static JsonText empty() {
        return of("{}");
    }

    JsonText with(String name, String json) {
        return name(name).append(json);
    }

    JsonText with(String name, List<String> elements) {
        return with(name, "[" + String.join(",", elements) + "]");
    }

    JsonText withObjects(String name, List<byte[]> objects) {
        name(name).append("[");
        for (var i = 0; i < objects.size(); i++) {
            if (i > 0) {
                append(",");
            }
            bytes.writeBytes(objects.get(i));
        }
        return append("]");
    }

    /** The object; nothing can be added after. */
    byte[] end() {
        bytes.write('}');
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return bytes.toString(StandardCharsets.UTF_8) + "}";
    }

    private JsonText name(String name) {
        var separator = empty ? "\"" : ",\"";
        empty = false;
        return append(separator + name + "\":");
    }

    private JsonText append(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
