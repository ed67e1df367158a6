package vn.loa.publication;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import vn.loa.paging.Keyset;

/**
 * The ids of one page of the items that link to one of several targets. Each target gives its own first rows, a range of
 * the links' key, and these few are put in order: read with {@code target in (…)} all items of all targets would be.
 */
record RolledUpList(ListQuery query, Keyset keyset) {
    /** The columns that the keyset is in, in the SQL of one target. */
    static final String SORT = "l.published_at";

    static final String ID = "l.item";

    /** @param at by which the list is ordered */
    record Place(UUID item, Instant at) {}

    List<Place> page(StatelessSession session) {
        var parameters = new HashMap<String, Object>();
        var conditions = conditions(parameters);
        var branches = IntStream.range(0, query.rollUp().targets().size())
                .mapToObj(number -> "(select l.item, l.published_at from published_link l where l.target = :target"
                        + number + conditions + keyset.after() + keyset.order() + " limit " + keyset.limit() + ")")
                .collect(Collectors.joining(" union "));
        var select = session.createNativeQuery(
                "select item, published_at from (" + branches + ") page" + keyset.order("published_at", "item")
                        + " limit " + keyset.limit(),
                Tuple.class);
        bind(select, parameters);
        keyset.bindStart(select);
        return select.addScalar("item", UUID.class).addScalar("published_at", Instant.class).getResultList().stream()
                .map(row -> new Place(row.get(0, UUID.class), row.get(1, Instant.class)))
                .toList();
    }

    Long count(StatelessSession session) {
        var parameters = new HashMap<String, Object>();
        var conditions = conditions(parameters);
        var targets = IntStream.range(0, query.rollUp().targets().size())
                .mapToObj(number -> ":target" + number)
                .collect(Collectors.joining(", "));
        var select = session.createNativeQuery(
                "select count(distinct l.item) from published_link l where l.target in (" + targets + ")" + conditions,
                Long.class);
        bind(select, parameters);
        return select.getSingleResult();
    }

    private void bind(NativeQuery<?> select, Map<String, Object> parameters) {
        parameters.forEach(select::setParameter);
        var targets = query.rollUp().targets();
        for (var number = 0; number < targets.size(); number++) {
            select.setParameter("target" + number, targets.get(number).toString());
        }
    }

    private String conditions(Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add("l.relation = :relation and l.kind = :kind and l.locale = :locale");
        parameters.put("relation", query.rollUp().relation().name());
        parameters.put("kind", query.kind().name());
        parameters.put("locale", query.locale());
        query.links().forEach((relation, target) -> {
            conditions.add("exists (select 1 from published_link x where x.item = l.item and x.locale = l.locale"
                    + " and x.relation = :other%1$s and x.target = :to%1$s)".formatted(relation));
            parameters.put("other" + relation, relation.name());
            parameters.put("to" + relation, target);
        });
        if (query.from() != null) {
            conditions.add("l.published_at >= :from");
            parameters.put("from", query.from());
        }
        if (query.before() != null) {
            conditions.add("l.published_at < :before");
            parameters.put("before", query.before());
        }
        return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }
}
