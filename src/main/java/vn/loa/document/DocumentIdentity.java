package vn.loa.document;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.loa.http.Digests;

/**
 * What makes two rows speak of one document: its key, or where too much is unknown for one, all that is known of its
 * identity.
 *
 * @param key null where the document has none
 * @param summary the abstract; null where the key tells
 */
record DocumentIdentity(DocumentKey key, UUID issuer, String symbol, String type, String issued, String summary) {
    static DocumentIdentity of(DocumentDraft draft) {
        return DocumentKey.of(draft)
                .map(key -> new DocumentIdentity(key, null, null, null, null, null))
                .orElseGet(() -> new DocumentIdentity(
                        null, draft.issuer(), draft.symbol(), draft.type(), draft.issued(), draft.summary()));
    }

    String digest() {
        return Digests.sha256(toString().getBytes(StandardCharsets.UTF_8));
    }
}
