package vn.loa.sample;

import static vn.loa.sample.SampleData.date;
import static vn.loa.sample.SampleData.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.loa.document.DocumentDraft;
import vn.loa.document.DocumentRelation;
import vn.loa.document.DocumentService;
import vn.loa.document.RelationKind;

/** The decrees, plans and decisions that the articles cite. */
@IfBuildProfile("local")
@ApplicationScoped
class SampleDocuments {
    private final SampleData data;
    private final DocumentService documents;

    SampleDocuments(SampleData data, DocumentService documents) {
        this.data = data;
        this.documents = documents;
    }

    /** What is older goes before what names it. */
    void enter() {
        var waiting = new ArrayList<JsonNode>();
        data.read("documents").forEach(waiting::add);
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(document ->
                            relations(document).allMatch(relation -> data.isEntered(text(relation, "document"))))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(next);
            enter(next);
        }
    }

    private void enter(JsonNode document) {
        var entered = documents.create(
                new DocumentDraft(
                        text(document, "symbol"),
                        text(document, "type"),
                        data.id(text(document, "issuer")),
                        text(document, "issued"),
                        text(document, "dateAsWritten"),
                        text(document, "term"),
                        date(document, "effectiveFrom"),
                        date(document, "effectiveTo"),
                        text(document, "abstract"),
                        text(document, "signer"),
                        List.of(),
                        document.path("verified").booleanValue(),
                        text(document, "source"),
                        relations(document)
                                .map(relation -> new DocumentRelation(
                                        SampleData.value(RelationKind.class, text(relation, "kind")),
                                        data.id(text(relation, "document")),
                                        date(relation, "date")))
                                .toList()),
                SamplePeople.PLANNER);
        data.entered(document, entered.id());
    }

    private static Stream<JsonNode> relations(JsonNode document) {
        return StreamSupport.stream(document.path("relations").spliterator(), false);
    }
}
