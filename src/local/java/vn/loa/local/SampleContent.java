package vn.loa.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.loa.abbreviation.AbbreviationDraft;
import vn.loa.abbreviation.AbbreviationService;
import vn.loa.abbreviation.Expansion;
import vn.loa.article.ArticleDraft;
import vn.loa.article.ArticleService;
import vn.loa.article.ArticleState;
import vn.loa.article.ArticleTransitions;
import vn.loa.article.ArticleView;
import vn.loa.article.Audience;
import vn.loa.article.TransitionRequest;
import vn.loa.article.UpdateType;
import vn.loa.document.DocumentDraft;
import vn.loa.document.DocumentRelation;
import vn.loa.document.DocumentService;
import vn.loa.document.RelationKind;
import vn.loa.http.EntityTag;
import vn.loa.identity.Actor;
import vn.loa.identity.Person;
import vn.loa.identity.Roles;
import vn.loa.organisation.OrganisationDraft;
import vn.loa.organisation.OrganisationService;
import vn.loa.paging.PageRequest;
import vn.loa.publication.Kind;
import vn.loa.publication.PublicationReader;
import vn.loa.topic.TopicDraft;
import vn.loa.topic.TopicService;
import vn.loa.topic.TopicText;
import vn.loa.topic.TopicTranslations;

/** Fills an empty local database with what the department's plan 57/KH-SKHCN speaks of, by the steps that people take. */
@IfBuildProfile("local")
@ApplicationScoped
class SampleContent {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Actor PLANNER = person("planner");
    private static final Actor AUTHOR = person(Roles.AUTHOR);
    private static final Actor EDITOR = person(Roles.EDITOR);
    private static final Actor APPROVER = person(Roles.APPROVER);

    private final OrganisationService organisations;
    private final DocumentService documents;
    private final TopicService topics;
    private final AbbreviationService abbreviations;
    private final ArticleService articles;
    private final ArticleTransitions transitions;
    private final PublicationReader published;
    private final ObjectMapper json;

    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, EntityTag> tags = new HashMap<>();

    SampleContent(
            OrganisationService organisations,
            DocumentService documents,
            TopicService topics,
            AbbreviationService abbreviations,
            ArticleService articles,
            ArticleTransitions transitions,
            PublicationReader published,
            ObjectMapper json) {
        this.organisations = organisations;
        this.documents = documents;
        this.topics = topics;
        this.abbreviations = abbreviations;
        this.articles = articles;
        this.transitions = transitions;
        this.published = published;
        this.json = json;
    }

    /** All of it or, where it is cut off, none of it. */
    @Transactional
    void fill(@Observes StartupEvent start) {
        var one = new PageRequest();
        one.limit = "1";
        if (!published.listInOrder(Kind.TOPIC, "vi", null, one).items().isEmpty()) {
            return;
        }
        read("organisations").forEach(this::enterOrganisation);
        enterDocuments();
        read("organisations").forEach(this::relateOrganisation);
        read("topics").forEach(topic -> enterTopic(topic, null));
        read("abbreviations").forEach(this::enterAbbreviation);
        read("articles").forEach(this::writeArticle);
    }

    private void enterOrganisation(JsonNode organisation) {
        var entered = organisations.create(
                new OrganisationDraft(
                        text(organisation, "name"),
                        text(organisation, "shortName"),
                        text(organisation, "code"),
                        date(organisation, "from"),
                        date(organisation, "until"),
                        List.of(),
                        List.of()),
                PLANNER);
        ids.put(text(organisation, "key"), entered.id());
        tags.put(entered.id(), entered.tag());
    }

    /** Once the resolutions that ordered it are there, which organisations had to issue first. */
    private void relateOrganisation(JsonNode organisation) {
        if (!organisation.has("mergedInto")) {
            return;
        }
        var merger = organisation.path("mergedInto");
        var relation = json.createObjectNode()
                .put("kind", "merged-into")
                .put("organisation", ids.get(text(merger, "organisation")).toString())
                .put("date", text(merger, "date"));
        if (merger.has("basis")) {
            relation.put("basis", ids.get(text(merger, "basis")).toString());
        }
        var patch = json.createObjectNode();
        patch.putArray("relations").add(relation);
        var id = ids.get(text(organisation, "key"));
        organisations.patch(id, tags.get(id), patch, PLANNER);
    }

    /** What is older goes before what names it. */
    private void enterDocuments() {
        var waiting = new ArrayList<JsonNode>();
        read("documents").forEach(waiting::add);
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(document ->
                            relations(document).allMatch(relation -> ids.containsKey(text(relation, "document"))))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(next);
            enterDocument(next);
        }
    }

    private void enterDocument(JsonNode document) {
        var entered = documents.create(
                new DocumentDraft(
                        text(document, "symbol"),
                        text(document, "type"),
                        ids.get(text(document, "issuer")),
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
                                        RelationKind.valueOf(text(relation, "kind")
                                                .toUpperCase(Locale.ROOT)
                                                .replace('-', '_')),
                                        ids.get(text(relation, "document")),
                                        date(relation, "date")))
                                .toList()),
                PLANNER);
        ids.put(text(document, "key"), entered.id());
    }

    private static Stream<JsonNode> relations(JsonNode document) {
        return StreamSupport.stream(document.path("relations").spliterator(), false);
    }

    private void enterTopic(JsonNode topic, String parent) {
        var code = text(topic, "code");
        topics.create(
                new TopicDraft(
                        code,
                        null,
                        text(topic, "name"),
                        text(topic, "description"),
                        new TopicTranslations(
                                new TopicText(text(topic.path("en"), "name"), text(topic.path("en"), "description"))),
                        texts(topic, "aliases"),
                        parent,
                        0, // T10 stands after T9 by its code
                        texts(topic, "documents").stream().map(ids::get).toList(),
                        false),
                PLANNER);
        topic.path("children").forEach(child -> enterTopic(child, code));
    }

    private void enterAbbreviation(JsonNode abbreviation) {
        abbreviations.create(
                new AbbreviationDraft(
                        text(abbreviation, "abbreviation"),
                        text(abbreviation, "topic"),
                        List.of(new Expansion(text(abbreviation, "vi"), text(abbreviation, "en")))),
                PLANNER);
    }

    private void writeArticle(JsonNode article) {
        var draft = articles.create(
                new ArticleDraft(
                        "vi",
                        text(article, "title"),
                        text(article, "summary"),
                        text(article, "body"),
                        text(article, "slug"),
                        texts(article, "topics"),
                        texts(article, "documents").stream().map(ids::get).toList(),
                        audiences(article),
                        text(article, "byline"),
                        ids.get(text(article, "organisation")),
                        UpdateType.MAJOR,
                        text(article, "changeNote")),
                AUTHOR,
                VIETNAMESE);
        if (article.path("publish").booleanValue()) {
            var submitted = move(draft, ArticleState.SUBMITTED, AUTHOR);
            var reviewed = move(submitted, ArticleState.REVIEWED, EDITOR);
            var approved = move(reviewed, ArticleState.APPROVED, APPROVER);
            move(approved, ArticleState.PUBLISHED, APPROVER);
        }
    }

    private ArticleView move(ArticleView article, ArticleState to, Actor actor) {
        return transitions.move(
                article.id(), article.tag(), new TransitionRequest(to, null, null, false), actor, VIETNAMESE);
    }

    private static Set<Audience> audiences(JsonNode article) {
        var audiences = new HashSet<Audience>();
        texts(article, "audiences")
                .forEach(audience -> audiences.add(Audience.valueOf(audience.toUpperCase(Locale.ROOT))));
        return audiences;
    }

    private static Actor person(String role) {
        return new Actor(new Person("sample-" + role, "Dữ liệu mẫu (" + role + ")"), Set.of(role));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).textValue();
    }

    private static List<String> texts(JsonNode node, String field) {
        var texts = new ArrayList<String>();
        node.path(field).forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static LocalDate date(JsonNode node, String field) {
        var text = text(node, field);
        return text == null ? null : LocalDate.parse(text);
    }

    private JsonNode read(String file) {
        try (var content = SampleContent.class.getResourceAsStream("/sample/" + file + ".json")) {
            return json.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
