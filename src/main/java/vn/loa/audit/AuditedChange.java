package vn.loa.audit;

import java.util.UUID;

/** What was changed, and where that stands in the audit log. */
public record AuditedChange(long seq, String kind, UUID subject) {}
