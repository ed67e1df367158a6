package vn.loa.audit;

import java.util.UUID;

/**
 * What happened to what.
 *
 * @param action past participle after the kind: {@code article.published}
 * @param edition null where the subject has no editions
 * @param comment the reason that was given; null where none was
 */
public record AuditEvent(String action, String kind, UUID subject, Integer edition, String comment) {
    public static AuditEvent of(String kind, UUID subject, String verb) {
        return new AuditEvent(kind + "." + verb, kind, subject, null, null);
    }
}
