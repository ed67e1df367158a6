package vn.loa.publication;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The drafts of a kind, for staff to search; each kind that has any brings one. */
public interface Drafts {
    /** As the audit log names it, which tells of every change of it. */
    String kind();

    /** All that there are, as {@link Draft.Status#state} spells them. */
    List<String> states();

    /** As they are now; those that are not there any more are left out. In a constant number of statements. */
    List<Draft> of(Collection<UUID> ids);

    /** The same without their texts, in one statement. */
    List<Draft.Status> statuses(Collection<UUID> ids);

    /** Up to so many behind this one, in the order of ids. */
    List<Draft> after(UUID id, int limit);
}
