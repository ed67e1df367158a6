package vn.loa.publication;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.loa.text.Kebab;

/** What one published item can be to another, and what a list can be filtered by. */
public enum Relation {
    TOPIC(Kind.TOPIC, true),
    DOCUMENT(Kind.DOCUMENT, true),
    ORGANISATION(Kind.ORGANISATION, false),
    PARENT(Kind.TOPIC, false),
    ISSUER(Kind.ORGANISATION, false),
    /** The organisation that took its place. */
    SUCCESSOR(Kind.ORGANISATION, true),
    /** An organisation that it says something of. */
    RELATED(Kind.ORGANISATION, true),
    /** What it stands on. */
    BASIS(Kind.DOCUMENT, true),
    BASED_ON(Kind.DOCUMENT, true),
    AMENDS(Kind.DOCUMENT, true),
    REPLACES(Kind.DOCUMENT, true),
    REPEALS(Kind.DOCUMENT, true),
    GUIDES(Kind.DOCUMENT, true),
    CONSOLIDATES(Kind.DOCUMENT, true),
    /** Its target is the audience's name, no item. */
    AUDIENCE(null, true);

    /** Those whose targets are published items. */
    public static final Set<Relation> ITEMS = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(AUDIENCE)));

    private final Kind kind;
    private final boolean plural;
    /** Made once: a list asks for it hundreds of times. */
    private final String code;

    Relation(Kind kind, boolean plural) {
        this.kind = kind;
        this.plural = plural;
        this.code = Kebab.of(this);
    }

    /** Of the targets; null where they are no items. */
    public Kind kind() {
        return kind;
    }

    /** Whether an item can have several. */
    public boolean isPlural() {
        return plural;
    }

    public String code() {
        return code;
    }

    /** What stands before its targets in the tags of the change log. */
    String tag() {
        return kind == null ? code : kind.code();
    }

    public String plural() {
        return code() + "s";
    }
}
