package vn.loa.paging;

import jakarta.persistence.TypedQuery;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.query.QueryProducer;

/**
 * A page by keyset: the rows after (or before) one row in a total order. It costs the same at any depth, and never
 * skips or repeats a row when others come and go meanwhile. The order needs an index with the same columns.
 */
public final class Keyset {
    private final Cursors cursors;
    private final String scope;
    private final PageRequest request;
    private final SortKey sort;
    private final SortKey id;
    private final boolean descending;
    private final Cursors.Position start;

    /**
     * @param scope the list with all its filters and its order; a cursor of another scope is refused
     * @param id breaks ties
     */
    public Keyset(Cursors cursors, String scope, PageRequest request, SortKey sort, SortKey id, boolean descending) {
        this.cursors = cursors;
        this.scope = scope + (descending ? "|desc" : "|asc");
        this.request = request;
        this.sort = sort;
        this.id = id;
        this.descending = descending;
        this.start = request.cursor == null ? null : cursors.read(this.scope, request.cursor);
    }

    /**
     * Runs the query for one page.
     *
     * @param select an HQL "select … from …" that ends in its where clause with at least one condition
     * @param count the HQL that counts the same rows
     * @param position the sort value and the id of a row, as text
     */
    public <T> Page<T> page(
            QueryProducer database,
            Class<T> type,
            String select,
            String count,
            Map<String, Object> parameters,
            Function<T, List<String>> position) {
        request.isCounted(); // refuses what is neither, before anything is read
        var query = database.createQuery(select + after() + order(), type);
        parameters.forEach(query::setParameter);
        bindStart(query);
        return page(query.setMaxResults(limit()).getResultList(), position, () -> count(database, count, parameters));
    }

    /** One more than a page holds, which tells whether there is a next one. */
    public int limit() {
        return request.limit() + 1;
    }

    /** For SQL that is put together elsewhere: {@code " and …"}, to be completed by {@link #bindStart}. */
    public String after() {
        if (start == null) {
            return "";
        }
        var sign = descending == isBackwards() ? ">" : "<";
        // Said twice so that the database reads one range of the index instead of the union of two.
        return " and %1$s %2$s= :keysetSort and (%1$s %2$s :keysetSort or %3$s %2$s :keysetId)"
                .formatted(sort.expression(), sign, id.expression());
    }

    /** In the direction of this page. */
    public String order() {
        return order(sort.expression(), id.expression());
    }

    /** The same, by other names of the same columns. */
    public String order(String sort, String id) {
        var direction = descending == isBackwards() ? "asc" : "desc";
        return " order by %s %s, %s %s".formatted(sort, direction, id, direction);
    }

    /**
     * The page of rows that were read in the direction of this page.
     *
     * @param found up to {@link #limit} rows
     * @param count asked only where the request wants it
     */
    public <T> Page<T> page(List<T> found, Function<T, List<String>> position, Supplier<Long> count) {
        var limit = request.limit();
        var rows = new ArrayList<>(found);
        var more = rows.size() > limit;
        if (more) {
            rows.remove(limit);
        }
        if (isBackwards()) {
            Collections.reverse(rows);
        }
        var hasNext = isBackwards() ? start != null : more;
        var hasPrevious = isBackwards() ? more : start != null;
        return new Page<>(
                rows,
                hasNext && !rows.isEmpty() ? cursor(false, position.apply(rows.get(rows.size() - 1))) : null,
                hasPrevious && !rows.isEmpty() ? cursor(true, position.apply(rows.get(0))) : null,
                request.isCounted() ? count.get() : null);
    }

    /** A page of a log that only grows: the next cursor leads on from its end, too. */
    public <T> Page<T> follow(
            QueryProducer database,
            Class<T> type,
            String select,
            String count,
            Map<String, Object> parameters,
            Function<T, List<String>> position,
            List<String> beforeFirst) {
        var page = page(database, type, select, count, parameters, position);
        if (page.next() != null) {
            return page;
        }
        List<String> last = page.items().isEmpty()
                ? start == null ? beforeFirst : start.values()
                : position.apply(page.items().get(page.items().size() - 1));
        return new Page<>(page.items(), after(last), page.prev(), page.count());
    }

    /** The cursor of the page behind a row at this position. */
    public String after(List<String> position) {
        return cursor(false, position);
    }

    public void bindStart(TypedQuery<?> query) {
        if (start == null) {
            return;
        }
        try {
            query.setParameter("keysetSort", sort.read().apply(start.values().get(0)));
            query.setParameter("keysetId", id.read().apply(start.values().get(1)));
        } catch (IllegalArgumentException | DateTimeParseException bug) {
            throw new IllegalStateException("A signed cursor that cannot be read", bug);
        }
    }

    private boolean isBackwards() {
        return start != null && start.backwards();
    }

    private String cursor(boolean backwards, List<String> values) {
        return cursors.write(scope, new Cursors.Position(backwards, values));
    }

    private static Long count(QueryProducer database, String count, Map<String, Object> parameters) {
        var query = database.createQuery(count, Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
