package vn.loa.document;

import vn.loa.publication.Relation;

/** What a document is to an older one that it names. */
public enum RelationKind {
    BASED_ON(Relation.BASED_ON, Inverse.BASIS_OF),
    AMENDS(Relation.AMENDS, Inverse.AMENDED_BY),
    REPLACES(Relation.REPLACES, Inverse.REPLACED_BY),
    REPEALS(Relation.REPEALS, Inverse.REPEALED_BY),
    GUIDES(Relation.GUIDES, Inverse.GUIDED_BY),
    CONSOLIDATES(Relation.CONSOLIDATES, Inverse.CONSOLIDATED_BY);

    /** The same, seen from the older document. */
    public enum Inverse {
        BASIS_OF,
        AMENDED_BY,
        REPLACED_BY,
        REPEALED_BY,
        GUIDED_BY,
        CONSOLIDATED_BY
    }

    private final Relation published;
    private final Inverse inverse;

    RelationKind(Relation published, Inverse inverse) {
        this.published = published;
        this.inverse = inverse;
    }

    Relation published() {
        return published;
    }

    Inverse inverse() {
        return inverse;
    }

    /** Whether it changes what the older document is worth. */
    boolean changesStatus() {
        return this == AMENDS || this == REPLACES || this == REPEALS;
    }
}
