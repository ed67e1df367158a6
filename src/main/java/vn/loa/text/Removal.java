package vn.loa.text;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Something that cleaning took out of a body, so that its author can be told.
 *
 * @param name the element, the attribute or the scheme of the address, in lower case; "relative" for an address that is
 *     neither absolute nor starts with a slash; never longer than 40 characters
 * @param count how often it was taken out
 */
public record Removal(Kind kind, String name, int count) {

    /** What was taken out. A removed element may have left its text behind. */
    public enum Kind {
        ELEMENT("element"),
        ATTRIBUTE("attribute"),
        PROTOCOL("protocol");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }
}
