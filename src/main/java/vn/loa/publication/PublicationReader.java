package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;

/**
 * Reads the publication store. Every read is one statement without a transaction around it: none needs more than one
 * snapshot, and a transaction costs three round trips more than the statement itself.
 */
@ApplicationScoped
public class PublicationReader {
    private static final String COLUMNS =
            "i.key.id, i.key.locale, i.kind, i.slug, i.code, i.visibility, i.summary, %s, i.links, i.publishedAt, i.modifiedAt,"
                    + " %s, i.explanation, i.noticeAt";
    private static final String SELECT_WHOLE =
            "select new vn.loa.publication.Published(" + COLUMNS.formatted("i.detail", "i.nextChangeAt") + ")";
    private static final String SELECT_SUMMARY = "select new vn.loa.publication.Published("
            + COLUMNS.formatted("null", "(select min(p.dueAt) from PublishIntent p where p.kind = i.kind)") + ")";
    private static final SortKey BY_CODE = new SortKey("i.code", text -> text);
    private static final SortKey BY_CHANGE = new SortKey("c.seq", Long::valueOf);

    private final Map<String, UUID> idsOfCodes = new ConcurrentHashMap<>();
    private final PublishedRows rows;
    private final SessionFactory sessions;
    private final Cursors cursors;

    PublicationReader(PublishedRows rows, SessionFactory sessions, Cursors cursors) {
        this.rows = rows;
        this.sessions = sessions;
        this.cursors = cursors;
    }

    /** Whatever the slug leads to, in the first of the locales that has it: the item, one with another slug, one that is gone. */
    public Optional<Published> findBySlug(Kind kind, String slug, List<String> locales) {
        return rows.bySlug(kind, slug, locales).stream()
                .min((one, other) -> Integer.compare(locales.indexOf(one.locale()), locales.indexOf(other.locale())));
    }

    /** The summaries of these items where they are live; of each the first of the locales that it has. */
    public Map<UUID, Published> summaries(Collection<UUID> ids, List<String> locales) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, Published>();
        var summaries = rows.summaries(ids, locales);
        for (var locale : locales) {
            summaries.stream()
                    .filter(row -> row.locale().equals(locale))
                    .forEach(row -> found.putIfAbsent(row.id(), row));
        }
        return found;
    }

    /** The id of the item with the code, live or not. A code never changes, so what was once read holds for good. */
    public Optional<UUID> idOfCode(Kind kind, String code) {
        var known = idsOfCodes.get(kind.code() + "/" + code);
        if (known != null) {
            return Optional.of(known);
        }
        var found = read(session -> session.createQuery(
                        "select distinct i.key.id from PublishedItem i where i.kind = :kind and i.code = :code",
                        UUID.class)
                .setParameter("kind", kind)
                .setParameter("code", code)
                .setMaxResults(1)
                .uniqueResultOptional());
        found.ifPresent(id -> idsOfCodes.put(kind.code() + "/" + code, id));
        return found;
    }

    /** Live items by the time of their first publication. */
    public Page<Published> list(ListQuery query, PageRequest request) {
        var parameters = new HashMap<String, Object>();
        parameters.put("kind", query.kind());
        parameters.put("locale", query.locale());
        var conditions = new ArrayList<String>();
        var links = conditions(query, parameters);
        // The first link leads: its key is in the order of the list. Only without any does the list's own index.
        var leading = links.isEmpty() ? null : links.remove(0);
        var at = leading == null ? "i.publishedAt" : "l.key.publishedAt";
        var id = leading == null ? "i.key.id" : "l.key.item";
        var from = leading == null
                ? " from PublishedItem i where i.kind = :kind and i.key.locale = :locale and i.visibility = :live"
                : " from PublishedLink l join PublishedItem i on i.key.id = l.key.item and i.key.locale = l.key.locale"
                        + " where l.key.kind = :kind and l.key.locale = :locale and " + leading.on("l");
        if (leading == null) {
            parameters.put("live", Visibility.LIVE);
        }
        links.forEach(link -> conditions.add(
                "exists (select 1 from PublishedLink x where x.key.item = i.key.id and x.key.locale = i.key.locale and "
                        + link.on("x") + ")"));
        if (query.from() != null) {
            conditions.add(at + " >= :from");
            parameters.put("from", query.from());
        }
        if (query.before() != null) {
            conditions.add(at + " < :before");
            parameters.put("before", query.before());
        }
        var where = new StringBuilder(from);
        conditions.forEach(condition -> where.append(" and ").append(condition));
        var keyset = new Keyset(
                cursors,
                query.toString(),
                request,
                new SortKey(at, Instant::parse),
                new SortKey(id, UUID::fromString),
                query.newestFirst());
        return read(session -> keyset.page(
                session,
                Published.class,
                SELECT_SUMMARY + where,
                "select count(*)" + where,
                parameters,
                row -> List.of(row.publishedAt().toString(), row.id().toString())));
    }

    /** When any item of the kind is scheduled to change; an empty list has no row that tells. */
    public Optional<Instant> nextChange(Kind kind) {
        return Optional.ofNullable(read(session -> session.createQuery(
                        "select min(p.dueAt) from PublishIntent p where p.kind = :kind", Instant.class)
                .setParameter("kind", kind)
                .getSingleResult()));
    }

    /** Live items that have codes, in the order of these. */
    public Page<Published> listByCode(Kind kind, String locale, PageRequest request) {
        var where = " from PublishedItem i where i.kind = :kind and i.key.locale = :locale and i.visibility = :live";
        return read(session -> new Keyset(cursors, kind + locale, request, BY_CODE, BY_CODE, false)
                .page(
                        session,
                        Published.class,
                        SELECT_WHOLE + where,
                        "select count(*)" + where,
                        Map.of("kind", kind, "locale", locale, "live", Visibility.LIVE),
                        row -> List.of(row.code(), row.code())));
    }

    /** Up to a hundred live items that link to each of the targets, by target, in the order of their codes. */
    public Map<UUID, List<Published>> linkingTo(Relation relation, Collection<UUID> targets, String locale) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, List<Published>>();
        read(session -> session.createQuery(
                                "select l.key.target, new vn.loa.publication.Published("
                                        + COLUMNS.formatted("null", "null")
                                        + ") from PublishedLink l join PublishedItem i on i.key.id = l.key.item"
                                        + " and i.key.locale = l.key.locale where l.key.relation = :relation"
                                        + " and l.key.target in (:targets) and l.key.locale = :locale order by i.code",
                                Object[].class)
                        .setParameter("relation", relation)
                        .setParameterList(
                                "targets", targets.stream().map(UUID::toString).toList())
                        .setParameter("locale", locale)
                        .setMaxResults(PageRequest.MAX_LIMIT * 100)
                        .getResultList())
                .forEach(row -> {
                    var siblings = found.computeIfAbsent(UUID.fromString((String) row[0]), target -> new ArrayList<>());
                    if (siblings.size() < PageRequest.MAX_LIMIT) {
                        siblings.add((Published) row[1]);
                    }
                });
        return found;
    }

    /** The change log from its start, or after the cursor; the next cursor is never null. */
    public Page<PublishedChange> changes(PageRequest request) {
        return read(session -> new Keyset(cursors, "changes", request, BY_CHANGE, BY_CHANGE, false)
                .follow(
                        session,
                        Change.class,
                        "select c from Change c where c.seq > 0",
                        "select count(c) from Change c",
                        Map.of(),
                        change -> List.of(Long.toString(change.seq()), Long.toString(change.seq())),
                        List.of("0", "0"))
                .map(Change::toPublishedChange));
    }

    /** The number of the last change; 0 before the first. */
    public long lastChange() {
        return read(session -> session.createQuery("select coalesce(max(c.seq), 0) from Change c", Long.class)
                .getSingleResult());
    }

    /** What changed after the change with the number, in order. */
    public List<PublishedChange> changesAfter(long seq, int limit) {
        return read(session -> session.createQuery(
                                "select c from Change c where c.seq > :seq order by c.seq", Change.class)
                        .setParameter("seq", seq)
                        .setMaxResults(limit)
                        .getResultList())
                .stream()
                .map(Change::toPublishedChange)
                .toList();
    }

    private <T> T read(Function<StatelessSession, T> query) {
        try (var session = sessions.openStatelessSession()) {
            return query.apply(session);
        }
    }

    private static List<LinkCondition> conditions(ListQuery query, Map<String, Object> parameters) {
        var links = new ArrayList<LinkCondition>();
        query.links().forEach((relation, target) -> {
            var name = "target" + links.size();
            parameters.put(name, target);
            links.add(new LinkCondition(relation, ":" + name));
        });
        links.forEach(link -> parameters.put("relation" + link.relation(), link.relation()));
        return links;
    }

    private record LinkCondition(Relation relation, String target) {
        String on(String alias) {
            return "%1$s.key.relation = :relation%2$s and %1$s.key.target = %3$s".formatted(alias, relation, target);
        }
    }
}
