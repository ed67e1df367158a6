package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.exception.GenericJDBCException;

/**
 * The two queries behind every public answer, on JDBC: Hibernate, which the rest of the reading goes through, took more
 * than half of the time of an article for translating them and building the rows.
 */
@ApplicationScoped
class PublishedRows {
    private static final String COLUMNS =
            "select i.id, i.locale, i.kind, i.slug, i.code, i.visibility, i.summary, %s, i.links, i.published_at,"
                    + " i.modified_at, i.next_change_at, i.explanation, i.notice_at, i.sort_key";
    private static final String BY_SLUG = COLUMNS.formatted("i.detail")
            + " from published_route r join published_item i on i.id = r.item and i.locale = r.locale"
            + " where r.kind = ? and r.slug = ? and r.locale in (?, ?)";
    private static final String BY_ID = COLUMNS.formatted("i.detail")
            + " from published_item i where i.kind = ? and i.id = ? and i.locale in (?, ?)";
    private static final String LIVE =
            " from published_item i where i.visibility = 'LIVE' and i.locale in (?, ?) and i.id in (%s)";
    private static final String SUMMARIES = COLUMNS.formatted("null") + LIVE;
    private static final String WHOLES_AFTER = COLUMNS.formatted("i.detail")
            + " from published_item i where i.visibility = 'LIVE' and i.id >= ? and (i.id > ? or i.locale > ?)"
            + " order by i.id, i.locale limit ?";
    private static final String WHOLES = COLUMNS.formatted("i.detail") + LIVE;

    // Character set and collation are those of the column, or no index would be used.
    private static final String WITH_NEWER = """
            with recursive newer (id) as (
              select cast(l.item as char(36) character set ascii) collate ascii_bin from published_link l
               where l.relation in ('REPLACES', 'REPEALS') and l.target in (%s) and l.kind = 'DOCUMENT' and l.locale = 'vi'
              union
              select cast(l.item as char(36) character set ascii) collate ascii_bin
                from newer n straight_join published_link l on l.relation in ('REPLACES', 'REPEALS') and l.target = n.id
                 and l.kind = 'DOCUMENT' and l.locale = 'vi'
            )
            """;
    private static final String NEWER = COLUMNS.formatted("null")
            + " from newer n straight_join published_item i on i.id = n.id and i.locale = 'vi' where i.visibility = 'LIVE'";

    private final DataSource database;

    PublishedRows(DataSource database) {
        this.database = database;
    }

    /** @param locales one or two */
    List<Published> bySlug(Kind kind, String slug, List<String> locales) {
        return read(BY_SLUG, statement -> {
            statement.setString(1, kind.name());
            statement.setString(2, slug);
            statement.setString(3, locales.get(0));
            statement.setString(4, locales.get(locales.size() - 1));
        });
    }

    /** @param locales one or two */
    List<Published> byId(Kind kind, UUID id, List<String> locales) {
        return read(BY_ID, statement -> {
            statement.setString(1, kind.name());
            statement.setString(2, id.toString());
            statement.setString(3, locales.get(0));
            statement.setString(4, locales.get(locales.size() - 1));
        });
    }

    /** @param locales one or two */
    List<Published> summaries(Collection<UUID> ids, List<String> locales) {
        return live(SUMMARIES, ids, locales);
    }

    /**
     * @param ids at least one
     * @param outdated at least one
     * @param locales one or two
     */
    List<Published> summariesWithNewer(Collection<UUID> ids, Collection<UUID> outdated, List<String> locales) {
        var sql = WITH_NEWER.formatted(places(outdated)) + SUMMARIES.formatted(places(ids)) + " union all (" + NEWER
                + " limit 500)";
        return read(sql, statement -> {
            var place = bind(statement, 1, outdated);
            statement.setString(place++, locales.get(0));
            statement.setString(place++, locales.get(locales.size() - 1));
            bind(statement, place, ids);
        });
    }

    /** @param locales one or two */
    List<Published> wholes(Collection<UUID> ids, List<String> locales) {
        return live(WHOLES, ids, locales);
    }

    List<Published> wholesAfter(UUID id, String locale, int limit) {
        return read(WHOLES_AFTER, statement -> {
            statement.setString(1, id.toString());
            statement.setString(2, id.toString());
            statement.setString(3, locale);
            statement.setInt(4, limit);
        });
    }

    private List<Published> live(String sql, Collection<UUID> ids, List<String> locales) {
        return read(sql.formatted(places(ids)), statement -> {
            statement.setString(1, locales.get(0));
            statement.setString(2, locales.get(locales.size() - 1));
            bind(statement, 3, ids);
        });
    }

    private static String places(Collection<UUID> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    /** Answers the place behind. */
    private static int bind(PreparedStatement statement, int first, Collection<UUID> ids) throws SQLException {
        var place = first;
        for (var id : ids) {
            statement.setString(place++, id.toString());
        }
        return place;
    }

    private List<Published> read(String sql, Binder binder) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<Published>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw new GenericJDBCException("Reading what is published", failure); // as Hibernate says it
        }
    }

    private static Published row(ResultSet row) throws SQLException {
        return new Published(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                Kind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Visibility.valueOf(row.getString(6)),
                row.getString(7),
                row.getBytes(8),
                row.getString(9),
                instant(row, 10),
                instant(row, 11),
                instant(row, 12),
                row.getString(13),
                instant(row, 14),
                row.getString(15));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
