package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                    + " %s, i.explanation, i.noticeAt, i.sortKey";
    static final String SUMMARY_COLUMNS = COLUMNS.formatted("null", "null");
    static final String SELECT_WHOLE =
            "select new vn.loa.publication.Published(" + COLUMNS.formatted("i.detail", "i.nextChangeAt") + ")";
    private static final String SELECT_SUMMARY = "select new vn.loa.publication.Published("
            + COLUMNS.formatted("null", "(select min(p.dueAt) from PublishIntent p where p.kind = i.kind)") + ")";
    private static final SortKey BY_CODE = new SortKey("i.code", text -> text);
    private static final SortKey IN_ORDER = new SortKey("i.sortKey", text -> text);
    private static final SortKey BY_ID = new SortKey("i.key.id", UUID::fromString);

    // Character set and collation are the column's, and the join begins with what was found, or no index would be used.
    private static final String PREDECESSORS = """
            with recursive lineage (id) as (
              select cast(:id as char(36) character set ascii) collate ascii_bin
              union
              select cast(l.item as char(36) character set ascii) collate ascii_bin
                from lineage later straight_join published_link l on l.relation = 'SUCCESSOR' and l.target = later.id
                 and l.kind = 'ORGANISATION' and l.locale = 'vi'
            )
            select id from lineage limit 101""";

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

    /** The item, live, withdrawn or gone, in the first of the locales that has it. */
    public Optional<Published> findById(Kind kind, UUID id, List<String> locales) {
        return rows.byId(kind, id, locales).stream()
                .min((one, other) -> Integer.compare(locales.indexOf(one.locale()), locales.indexOf(other.locale())));
    }

    /** The summaries of these items where they are live; of each the first of the locales that it has. */
    public Map<UUID, Published> summaries(Collection<UUID> ids, List<String> locales) {
        return ids.isEmpty() ? Map.of() : firstOfLocales(rows.summaries(ids, locales), locales);
    }

    /**
     * The same, and those of up to 500 documents that replace or repeal others, on whatever day, and of those that do so to
     * these, on to the ends of the chains.
     *
     * @param outdated the others; at least one
     */
    public Map<UUID, Published> summariesWithNewer(
            Collection<UUID> ids, Collection<UUID> outdated, List<String> locales) {
        return firstOfLocales(rows.summariesWithNewer(ids, outdated, locales), locales);
    }

    private static Map<UUID, Published> firstOfLocales(List<Published> summaries, List<String> locales) {
        var found = new HashMap<UUID, Published>();
        for (var locale : locales) {
            summaries.stream()
                    .filter(row -> row.locale().equals(locale))
                    .forEach(row -> found.putIfAbsent(row.id(), row));
        }
        return found;
    }

    /**
     * The id of the item with the code, or of the one that it became part of. It is remembered, as hardly any code ever
     * leads elsewhere; who finds nothing under it asks {@link #hasMoved}.
     */
    public Optional<UUID> idOfCode(Kind kind, String code) {
        var known = idsOfCodes.get(kind.code() + "/" + code);
        return known == null ? readIdOfCode(kind, code) : Optional.of(known);
    }

    /**
     * The ids of the item that the code leads to and of all that have become part of it: who is told of a merger later
     * than the reader knows of it still has the earlier ones. Never from memory; empty where the code leads nowhere.
     */
    public List<UUID> idsOfCode(Kind kind, String code) {
        return readIdOfCode(kind, code).map(this::withMerged).orElse(List.of());
    }

    private List<UUID> withMerged(UUID id) {
        return read(session -> session.createQuery(
                        "select distinct i.key.id from PublishedItem i where i.key.id = :id or i.successor = :id"
                                + " order by i.key.id",
                        UUID.class)
                .setParameter("id", id)
                .getResultList());
    }

    /** Whether the code leads elsewhere than was remembered: its item was merged, or deleted and the code given away. */
    public boolean hasMoved(Kind kind, String code) {
        var known = idsOfCodes.get(kind.code() + "/" + code);
        return known != null && !readIdOfCode(kind, code).equals(Optional.of(known));
    }

    private Optional<UUID> readIdOfCode(Kind kind, String code) {
        var found = read(session -> session.createQuery(
                        "select distinct coalesce(i.successor, i.key.id) from PublishedItem i"
                                + " where i.kind = :kind and i.code = :code",
                        UUID.class)
                .setParameter("kind", kind)
                .setParameter("code", code)
                .setMaxResults(1)
                .uniqueResultOptional());
        found.ifPresentOrElse(
                id -> idsOfCodes.put(kind.code() + "/" + code, id), () -> idsOfCodes.remove(kind.code() + "/" + code));
        return found;
    }

    /** The organisation, and up to a hundred of those whose place it took, however long ago; the nearest come first. */
    public List<UUID> withPredecessors(UUID organisation) {
        return read(session -> session
                .createNativeQuery(PREDECESSORS, String.class)
                .setParameter("id", organisation.toString())
                .getResultList()
                .stream()
                .map(UUID::fromString)
                .toList());
    }

    private Page<Published> rolledUp(ListQuery query, PageRequest request) {
        var keyset = new Keyset(
                cursors,
                query.toString(),
                request,
                new SortKey(RolledUpList.SORT, Instant::parse),
                new SortKey(RolledUpList.ID, UUID::fromString),
                query.newestFirst());
        var list = new RolledUpList(query, keyset);
        var page = read(session -> keyset.page(
                list.page(session),
                place -> List.of(place.at().toString(), place.item().toString()),
                () -> list.count(session)));
        var ids = page.items().stream().map(RolledUpList.Place::item).toList();
        var found = summaries(ids, List.of(query.locale()));
        var change = nextChange(query.kind()).orElse(null);
        var items = ids.stream()
                .map(found::get)
                .filter(Objects::nonNull) // what has gone since
                .map(item -> item.expecting(change))
                .toList();
        return new Page<>(items, page.next(), page.prev(), page.count());
    }

    /** Live items by the time of their first publication. */
    public Page<Published> list(ListQuery query, PageRequest request) {
        if (query.rollUp() != null) {
            return rolledUp(query, request);
        }
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

    /** The whole items, in each of the locales in which they are live. */
    public List<Published> wholes(Collection<UUID> ids, List<String> locales) {
        return ids.isEmpty() ? List.of() : rows.wholes(ids, locales);
    }

    /** Up to so many whole live items behind this one, in the order of ids and locales. */
    public List<Published> wholesAfter(UUID id, String locale, int limit) {
        return rows.wholesAfter(id, locale, limit);
    }

    /** How many items are live, each locale counted. */
    public long countLive() {
        return read(session -> session.createQuery(
                        "select count(*) from PublishedItem i where i.visibility = :live", Long.class)
                .setParameter("live", Visibility.LIVE)
                .getSingleResult());
    }

    /** The whole items where they are live in the locale. */
    public Map<UUID, Published> wholes(Collection<UUID> ids, String locale) {
        return ids.isEmpty()
                ? Map.of()
                : rows.wholes(ids, List.of(locale)).stream()
                        .collect(Collectors.toMap(Published::id, Function.identity()));
    }

    /**
     * Live items in the order that their kind has of its own.
     *
     * @param on only those that are valid on the day; null for all
     */
    public Page<Published> listInOrder(Kind kind, String locale, LocalDate on, PageRequest request) {
        var parameters = new HashMap<String, Object>(Map.of("kind", kind, "locale", locale, "live", Visibility.LIVE));
        var where = " from PublishedItem i where i.kind = :kind and i.key.locale = :locale and i.visibility = :live"
                + " and i.sortKey is not null"
                + (on == null
                        ? ""
                        : " and (i.validFrom is null or i.validFrom <= :on) and (i.validTo is null or i.validTo >= :on)");
        if (on != null) {
            parameters.put("on", on);
        }
        return read(session -> new Keyset(cursors, kind + locale + on, request, IN_ORDER, BY_ID, false)
                .page(
                        session,
                        Published.class,
                        SELECT_WHOLE + where,
                        "select count(*)" + where,
                        parameters,
                        row -> List.of(row.sortKey(), row.id().toString())));
    }

    /** When any item at all is scheduled to change. */
    public Optional<Instant> nextChange() {
        return Optional.ofNullable(
                read(session -> session.createQuery("select min(p.dueAt) from PublishIntent p", Instant.class)
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

    /** The same, only those that link to the target. */
    public Page<Published> listByCode(Kind kind, String locale, Relation relation, String target, PageRequest request) {
        // Led by the link: who filters by one gets few of many.
        var where =
                " from PublishedLink l join PublishedItem i on i.key.id = l.key.item and i.key.locale = l.key.locale"
                        + " where l.key.relation = :relation and l.key.target = :target and l.key.kind = :kind"
                        + " and l.key.locale = :locale";
        var parameters = Map.<String, Object>of("relation", relation, "target", target, "kind", kind, "locale", locale);
        return read(session -> new Keyset(cursors, kind + locale + relation + target, request, BY_CODE, BY_CODE, false)
                .page(
                        session,
                        Published.class,
                        SELECT_WHOLE + where,
                        "select count(*)" + where,
                        parameters,
                        row -> List.of(row.code(), row.code())));
    }

    /** Up to a hundred live items that link to each of the targets, by target, in the order of their kind. */
    public Map<UUID, List<Published>> linkingTo(Relation relation, Collection<UUID> targets, String locale) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, List<Published>>();
        read(session -> session.createQuery(
                                "select l.key.target, new vn.loa.publication.Published("
                                        + SUMMARY_COLUMNS
                                        + ") from PublishedLink l join PublishedItem i on i.key.id = l.key.item"
                                        + " and i.key.locale = l.key.locale where l.key.relation = :relation"
                                        + " and l.key.target in (:targets) and l.key.locale = :locale and i.sortKey is not null"
                                        + " order by i.sortKey, i.key.id",
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
