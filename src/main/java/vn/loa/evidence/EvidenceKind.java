package vn.loa.evidence;

import vn.loa.text.Kebab;

/** What a piece of evidence is. */
public enum EvidenceKind {
    /** A published article; it counts while the public can read it without a notice that it was withdrawn. */
    ARTICLE,
    /** What a newspaper or a broadcaster brought. */
    PRESS,
    /** Anything else that has an address on the web. */
    LINK,
    /** A class, broadcast or the like that was recorded by hand; it counts as long as it is recorded. */
    ACTIVITY;

    public String code() {
        return Kebab.of(this);
    }
}
