package vn.loa.delivery;

import java.util.List;

/** A JSON object in its text, to which members are added without parsing it; every piece is JSON of our own making. */
final class JsonText {
    private final StringBuilder text;
    private boolean empty;

    private JsonText(String object) {
        this.text = new StringBuilder(object.length() + 512).append(object, 0, object.length() - 1);
        this.empty = object.length() == 2;
    }

    static JsonText of(String object) {
        return new JsonText(object);
    }

    JsonText with(String name, String json) {
        if (!empty) {
            text.append(',');
        }
        empty = false;
        text.append('"').append(name).append("\":").append(json);
        return this;
    }

    JsonText with(String name, List<String> elements) {
        return with(name, array(elements));
    }

    static String array(List<String> elements) {
        return "[" + String.join(",", elements) + "]";
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
