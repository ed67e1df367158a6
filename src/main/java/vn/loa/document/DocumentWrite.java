package vn.loa.document;

import java.util.UUID;

/**
 * One document to be written.
 *
 * @param id of the document that the draft replaces whole; null for a new one
 */
public record DocumentWrite(UUID id, DocumentDraft draft) {
    public static DocumentWrite ofNew(DocumentDraft draft) {
        return new DocumentWrite(null, draft);
    }
}
