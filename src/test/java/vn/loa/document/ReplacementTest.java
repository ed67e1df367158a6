package vn.loa.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static vn.loa.testing.Articles.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Actor;
import vn.loa.identity.Person;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class ReplacementTest {
    private static final Actor PLANNER = new Actor(new Person("plan", "plan"), Set.of(Roles.PLANNER));

    @Inject
    DocumentService documents;

    @Test
    void both_may_be_entered_in_one_transaction() {
        var issuer = UUID.fromString(Library.organisation(unique("Sở")));
        var replaced = QuarkusTransaction.requiringNew().call(() -> {
            var old = documents.create(draft(issuer, "2018-04-23", List.of()), PLANNER);
            documents.create(draft(issuer, "2025-06-09", List.of(old.id())), PLANNER);
            return old.id();
        });
        var text = Articles.text(unique("Trích dẫn"));
        text.put("documents", List.of(replaced));
        var article = Articles.published(Articles.draft(text));
        given().get("/api/v1/articles/" + article.slug())
                .then()
                .statusCode(200)
                .body("documents[0].status", is("replaced"));
    }

    private static DocumentDraft draft(UUID issuer, String issued, List<UUID> replaces) {
        return new DocumentDraft(
                Library.symbol(),
                "Nghị định",
                issuer,
                issued,
                null,
                null,
                LocalDate.parse(issued),
                null,
                "Trích yếu",
                null,
                List.of(),
                true,
                null,
                replaces.stream()
                        .map(older -> new DocumentRelation(RelationKind.REPLACES, older, null))
                        .toList());
    }
}
