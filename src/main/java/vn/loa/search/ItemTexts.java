package vn.loa.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.calendar.LocalDays;
import vn.loa.law.DocumentSymbol;
import vn.loa.publication.Published;
import vn.loa.publication.Relation;

/** What of a published item is searched. */
@ApplicationScoped
class ItemTexts {
    /** Documents without a date stand in lists as if of the year 1000. */
    private static final int FIRST_YEAR = 1900;

    private final ObjectMapper json;

    ItemTexts(ObjectMapper json) {
        this.json = json;
    }

    /** Empty for kinds that nobody searches. */
    Optional<IndexedItem> of(Published item, String build) {
        try {
            var detail = json.readTree(item.detail());
            return switch (item.kind()) {
                case ARTICLE ->
                    Optional.of(indexed(
                            item,
                            build,
                            text(detail, "title"),
                            joined(
                                    text(detail, "summary"),
                                    detail.at("/body/text").asText()),
                            List.of()));
                case TOPIC ->
                    Optional.of(indexed(
                            item,
                            build,
                            text(detail, "name"),
                            joined(text(detail, "code"), texts(detail, "aliases"), text(detail, "description")),
                            List.of()));
                case DOCUMENT -> Optional.of(document(item, build, detail));
                case ORGANISATION -> Optional.of(organisation(item, build, detail));
                case PLAN ->
                    Optional.of(indexed(
                            item,
                            build,
                            text(detail, "title"),
                            joined(
                                    texts(detail, "objectives"),
                                    texts(detail, "requirements"),
                                    members(detail.path("items"), "title"),
                                    members(detail.path("items"), "description")),
                            List.of()));
                case FEEDBACK ->
                    Optional.of(indexed(
                            item,
                            build,
                            text(detail, "subject"),
                            joined(text(detail, "question"), text(detail, "answer")),
                            List.of()));
                case ABBREVIATION, CALENDAR -> Optional.empty();
            };
        } catch (IOException bug) {
            throw new UncheckedIOException("Unreadable " + item.kind() + " " + item.id(), bug);
        }
    }

    private IndexedItem document(Published item, String build, JsonNode detail) throws IOException {
        var symbol = text(detail, "symbol");
        return indexed(
                item,
                build,
                joined(text(detail, "type"), symbol, text(detail, "abstract")),
                joined(text(detail, "symbolAsWritten"), text(detail, "signer")),
                DocumentSymbol.parse(symbol)
                        .map(DocumentSymbol::searchKey)
                        .map(List::of)
                        .orElse(List.of()));
    }

    private IndexedItem organisation(Published item, String build, JsonNode detail) throws IOException {
        var names = new ArrayList<JsonNode>();
        detail.path("names").forEach(names::add);
        var newest = names.isEmpty() ? "" : text(names.get(names.size() - 1), "name");
        return indexed(
                item,
                build,
                newest,
                names.stream()
                        .flatMap(name -> Stream.of(text(name, "name"), text(name, "shortName"), text(name, "code")))
                        .collect(Collectors.joining(" ")),
                List.of());
    }

    private IndexedItem indexed(Published item, String build, String title, String text, List<String> symbols)
            throws IOException {
        var links = json.readTree(item.links());
        var organisation = targets(links, Relation.ORGANISATION).stream()
                .findFirst()
                .or(() -> targets(links, Relation.ISSUER).stream().findFirst());
        var year = item.publishedAt().atZone(LocalDays.ZONE).getYear();
        return new IndexedItem(
                IndexedItem.key(item.id(), item.locale()),
                item.id().toString(),
                item.kind().code(),
                item.locale(),
                title,
                text,
                symbols,
                targets(links, Relation.TOPIC),
                targets(links, Relation.DOCUMENT),
                organisation.orElse(null),
                year < FIRST_YEAR ? null : year,
                item.publishedAt(),
                build);
    }

    private static List<String> targets(JsonNode links, Relation relation) {
        var targets = new ArrayList<String>();
        links.path(relation.code()).forEach(target -> targets.add(target.textValue()));
        return targets;
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).isTextual() ? node.path(member).textValue() : "";
    }

    private static String texts(JsonNode node, String member) {
        var texts = new ArrayList<String>();
        node.path(member).forEach(one -> texts.add(one.asText()));
        return String.join(" ", texts);
    }

    private static String members(JsonNode items, String member) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(text(item, member)));
        return joined(texts.toArray(String[]::new));
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
