package vn.loa.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import vn.loa.answer.Site;

/**
 * An article in the vocabulary of schema.org, for a page to carry in a script element of type application/ld+json.
 */
@ApplicationScoped
class JsonLd {
    /** As {@code include} asks for it. */
    static final String NAME = "jsonLd";

    private static final String IN_FORCE = "https://schema.org/InForce";
    private static final String NOT_IN_FORCE = "https://schema.org/NotInForce";
    private static final Map<String, String> FORCES = Map.of(
            "in-force", IN_FORCE,
            "amended", IN_FORCE, // in its amended form
            "not-yet-in-force", NOT_IN_FORCE,
            "expired", NOT_IN_FORCE,
            "replaced", NOT_IN_FORCE);

    private final Site site;
    private final ObjectMapper json;

    JsonLd(Site site, ObjectMapper json) {
        this.site = site;
        this.json = json;
    }

    /** @param article the public answer, whole */
    String of(byte[] article) {
        try {
            return json.writeValueAsString(describe(json.readTree(article)));
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    private ObjectNode describe(JsonNode article) {
        var address = site.article(article.path("slug").asText());
        var described = json.createObjectNode();
        described.put("@context", "https://schema.org");
        described.put("@type", "NewsArticle");
        described.put("@id", address);
        described.put("url", address);
        described.put("mainEntityOfPage", address);
        described.put("identifier", "urn:uuid:" + article.path("id").asText());
        described.put("headline", article.path("title").asText());
        described.put("description", article.path("summary").asText());
        described.put("inLanguage", article.path("locale").asText());
        described.put("datePublished", article.path("publishedAt").asText());
        described.put("dateModified", article.path("updatedAt").asText());
        described.put("isAccessibleForFree", true);
        var publisher = publisher(article.path("organisation"));
        described.set("publisher", publisher);
        described.set("author", author(article.path("byline"), publisher));
        article.path("topics")
                .forEach(topic -> described
                        .withArray("about")
                        .addObject()
                        .put("@type", "Thing")
                        .put("name", topic.path("name").asText()));
        article.path("documents")
                .forEach(document -> described.withArray("citation").add(legislation(document)));
        return described;
    }

    private ObjectNode publisher(JsonNode organisation) {
        var publisher = json.createObjectNode().put("@type", "GovernmentOrganization");
        if (organisation.isObject()) {
            return publisher
                    .put("@id", "urn:uuid:" + organisation.path("id").asText())
                    .put("name", organisation.path("name").asText());
        }
        return publisher.put("name", site.name()).put("url", site.home());
    }

    private ObjectNode author(JsonNode byline, ObjectNode publisher) {
        return byline.isTextual()
                ? json.createObjectNode().put("@type", "Person").put("name", byline.textValue())
                : publisher;
    }

    private ObjectNode legislation(JsonNode document) {
        var legislation = json.createObjectNode()
                .put("@type", "Legislation")
                .put("@id", "urn:uuid:" + document.path("id").asText())
                .put("name", document.path("abstract").asText());
        put(legislation, "legislationIdentifier", document.path("symbol"));
        put(legislation, "legislationType", document.path("type"));
        var force = FORCES.get(document.path("status").asText());
        if (force != null) {
            legislation.put("legislationLegalForce", force);
        }
        return legislation;
    }

    private static void put(ObjectNode node, String name, JsonNode value) {
        if (value.isTextual()) {
            node.put(name, value.textValue());
        }
    }
}
