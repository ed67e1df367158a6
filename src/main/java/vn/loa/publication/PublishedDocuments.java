package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;

/**
 * Reads documents by anything they can be looked for by, newest issue first. One index leads, in the order of the list,
 * and the other conditions are looked up by key for each row that it gives. Which one leads decides what the list costs;
 * {@link Selectivity} chooses it.
 */
@ApplicationScoped
public class PublishedDocuments {
    private static final String HAS_TERMS =
            " and (select count(*) from PublishedTerm x where x.key.kind = :kind and x.key.term in (:terms)"
                    + " and x.key.publishedAt = %s and x.key.item = %s) = :termCount";
    // Counted, so that the database does not make a join of it and begin with this end.
    private static final String HAS_STATUS =
            " and (select count(*) from PublishedStatus y where y.key.status = :status and y.key.publishedAt = %s"
                    + " and y.key.item = %s and y.key.from <= :asOf and y.until > :asOf) > 0";

    private final SessionFactory sessions;
    private final Cursors cursors;

    PublishedDocuments(SessionFactory sessions, Cursors cursors) {
        this.sessions = sessions;
        this.cursors = cursors;
    }

    /** The document with its detail, or what is left of it where it was deleted. */
    public Optional<Published> find(UUID id) {
        return read(session -> session.createQuery(
                        PublicationReader.SELECT_WHOLE
                                + " from PublishedItem i where i.key.id = :id and i.key.locale = 'vi'"
                                + " and i.kind = :kind",
                        Published.class)
                .setParameter("id", id)
                .setParameter("kind", Kind.DOCUMENT)
                .uniqueResultOptional());
    }

    /**
     * Whole: with their details.
     *
     * @param list whose cursors these are
     */
    public Page<Published> list(String list, DocumentFilter filter, PageRequest request) {
        return read(session -> {
            var lead = new Selectivity(session, filter).lead();
            var parameters = new HashMap<String, Object>();
            var where = where(filter, lead, parameters);
            return new Keyset(
                            cursors,
                            list + filter,
                            request,
                            new SortKey(lead.at(), Instant::parse),
                            new SortKey(lead.id(), UUID::fromString),
                            true)
                    .page(
                            session,
                            Published.class,
                            PublicationReader.SELECT_WHOLE + where,
                            "select count(*)" + where,
                            parameters,
                            row -> List.of(
                                    row.publishedAt().toString(), row.id().toString()));
        });
    }

    private static String where(DocumentFilter filter, Selectivity.Lead lead, Map<String, Object> parameters) {
        parameters.put("locale", "vi");
        var where = new StringBuilder(lead.from());
        parameters.putAll(lead.parameters());
        var terms = filter.terms().stream()
                .map(Term::text)
                .filter(term -> !term.equals(lead.term()))
                .toList();
        if (!terms.isEmpty()) {
            where.append(HAS_TERMS.formatted(lead.at(), lead.id()));
            parameters.put("kind", Kind.DOCUMENT);
            parameters.put("terms", terms);
            parameters.put("termCount", (long) terms.size());
        }
        if (filter.status() != null) {
            if (!lead.isByStatus()) {
                where.append(HAS_STATUS.formatted(lead.at(), lead.id()));
            }
            parameters.put("status", filter.status());
            parameters.put("asOf", filter.asOf());
        }
        if (filter.first() != null) {
            where.append(" and ").append(lead.at()).append(" >= :first");
            parameters.put("first", filter.first());
        }
        if (filter.before() != null) {
            where.append(" and ").append(lead.at()).append(" < :before");
            parameters.put("before", filter.before());
        }
        return where.toString();
    }

    /** The newest documents that stand in the relation to each of the targets, by target. */
    public Map<UUID, List<Published>> relating(Relation relation, Collection<UUID> targets, int limitOfEach) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        var rows = read(session -> session.createQuery(
                        "select r.target, new vn.loa.publication.Published(" + PublicationReader.SUMMARY_COLUMNS
                                + ") from (select l.key.target as target, l.key.item as item, row_number() over"
                                + " (partition by l.key.target order by l.key.publishedAt desc, l.key.item desc) as place"
                                + " from PublishedLink l where l.key.relation = :relation and l.key.target in (:targets)"
                                + " and l.key.kind = :kind and l.key.locale = 'vi') r"
                                + " join PublishedItem i on i.key.id = r.item and i.key.locale = 'vi'"
                                + " where r.place <= :limit order by r.target, r.place",
                        Object[].class)
                .setParameter("relation", relation)
                .setParameter("kind", Kind.DOCUMENT)
                .setParameterList(
                        "targets", targets.stream().map(UUID::toString).toList())
                .setParameter("limit", (long) limitOfEach)
                .getResultList());
        var found = new LinkedHashMap<UUID, List<Published>>();
        for (var row : rows) {
            found.computeIfAbsent(UUID.fromString((String) row[0]), target -> new ArrayList<>())
                    .add((Published) row[1]);
        }
        return found;
    }

    private <T> T read(Function<StatelessSession, T> query) {
        try (var session = sessions.openStatelessSession()) {
            return query.apply(session);
        }
    }
}
