package vn.loa.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * In which form something is answered: its media type, and what else is said of that form whatever is in it.
 *
 * @param mediaType without parameters
 * @param isText whether it is UTF-8 and worth compressing; other forms are compressed in themselves
 */
public record Form(String mediaType, boolean isText, List<Map.Entry<String, String>> headers) {

    public static Form text(String mediaType) {
        return new Form(mediaType, true, List.of());
    }

    public static Form binary(String mediaType) {
        return new Form(mediaType, false, List.of());
    }

    public Form with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(Map.entry(header, value));
        return new Form(mediaType, isText, List.copyOf(more));
    }

    String contentType() {
        return isText ? mediaType + ";charset=UTF-8" : mediaType;
    }
}
