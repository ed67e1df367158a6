package vn.loa.publication;

import java.util.List;
import java.util.UUID;

/** Knows what its own things use of others', so that nothing is deleted under them. */
public interface Usage {
    /** As many as a refusal names. */
    int MAX = 50;

    /** Which of its things use the item: {@value #MAX} at most, and none where none does. */
    List<Use> usesOf(Kind kind, UUID id);
}
