package vn.loa.text;

import java.util.Map;

/**
 * Something a body lacks to be accessible; see {@link BodyCheck} for the codes.
 *
 * @param at where: {@code h3[2]} is the second h3 of the body; empty for the body as a whole
 * @param details named arguments for the message, depending on the code
 */
public record Finding(String code, String at, Map<String, String> details) {

    public Finding {
        details = Map.copyOf(details);
    }
}
