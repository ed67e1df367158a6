package vn.loa.publication;

import java.util.Locale;

/** The kinds of content in the publication store. */
public enum Kind {
    ARTICLE,
    TOPIC,
    DOCUMENT,
    ORGANISATION,
    ABBREVIATION,
    PLAN,
    /** What was decided of the days of one year. */
    CALENDAR,
    /** Questions and petitions of citizens, with their answers. */
    FEEDBACK;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** Whether its items are found by terms, too. */
    boolean hasTerms() {
        return this == DOCUMENT;
    }

    /** The surrogate key of whatever any item of the kind may show in, and of what may gain or lose one. */
    public String listKey() {
        return this == FEEDBACK ? code() : code() + "s";
    }

    /** As it stands in JSON, in problem texts and in surrogate keys. */
    public String code() {
        return code;
    }
}
