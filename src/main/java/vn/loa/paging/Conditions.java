package vn.loa.paging;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What narrows a list, and what is bound in it: a filter that was not asked for adds nothing. */
public final class Conditions {
    private final StringBuilder text;
    private final Map<String, Object> parameters = new TreeMap<>();

    /** @param from the HQL from "from" on, with at least one condition: " from Article a where 1 = 1" */
    public Conditions(String from) {
        text = new StringBuilder(from);
    }

    /**
     * @param condition HQL with one parameter
     * @param name of that parameter
     * @param value null where it was not asked for
     */
    public Conditions and(String condition, String name, Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    public String text() {
        return text.toString();
    }

    /** In the order of their names, so that they name the list alike on every node. */
    public Map<String, Object> parameters() {
        return Collections.unmodifiableMap(parameters);
    }
}
