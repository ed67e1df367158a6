package vn.loa.document;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;

/** Renders anew what an earlier program has published in another form. The documents themselves stay as they are. */
@ApplicationScoped
class DocumentRenewal {
    private static final int BATCH = 200;
    /** After the checks that may refuse to start at all. */
    private static final int LATE = 5_000;

    private final DocumentRepository documents;
    private final DocumentPublisher publisher;

    DocumentRenewal(DocumentRepository documents, DocumentPublisher publisher) {
        this.documents = documents;
        this.publisher = publisher;
    }

    void renewAll(@Observes @jakarta.annotation.Priority(LATE) StartupEvent start) {
        var renewed = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(this::renewSome);
            renewed += batch;
        } while (batch == BATCH);
        if (renewed > 0) {
            Log.infof("%d documents rendered anew", renewed);
        }
    }

    private int renewSome() {
        var outdated = documents.outdated(BATCH);
        var keys = outdated.stream()
                .flatMap(document -> DocumentKey.of(document.draft()).stream())
                .toList();
        var holders = documents.holders(keys);
        var taken = new HashSet<DocumentKey>();
        for (var document : outdated) {
            var key = DocumentKey.of(document.draft());
            // Entered twice before that was forbidden: the second one is left without a key.
            var isFree = key.isPresent()
                    && holders.getOrDefault(key.get(), document.id()).equals(document.id())
                    && taken.add(key.get());
            document.renew(isFree);
        }
        documents.flush();
        publisher.publish(outdated);
        return outdated.size();
    }
}
