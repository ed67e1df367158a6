import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Multiplies the published articles of a database that Loa has filled, straight in the database: each copy has its own id,
 * address, title and day, and everything that an article has but entries in the audit log. The change log tells of each.
 * What an article looks like is copied and known only to Loa; only ids, addresses and titles are told apart here.
 *
 * <p>{@code java -cp <MariaDB driver> Grow.java <jdbc url> <user> <password> <articles>}; needs articles that
 * {@code Generate} published, which alone are multiplied, so that all are of one size.
 */
class Grow {
    /** Ids begin with the time: those of copies are set to begin with the copy's number, and stay in order within it. */
    private static final String ID = "concat(lpad(hex(0x02000000 + ?), 8, '0'), substr(%s, 9))";

    private final Connection database;
    private final int copy;

    private Grow(Connection database, int copy) {
        this.database = database;
        this.copy = copy;
    }

    public static void main(String[] arguments) throws SQLException {
        try (var database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            database.setAutoCommit(false);
            var wanted = Integer.parseInt(arguments[3]);
            var start = Instant.now();
            var templates = collectTemplates(database);
            if (templates == 0) {
                throw new IllegalStateException("Nothing to multiply: let Generate publish some articles first");
            }
            var grown = count(database, "select count(*) from published_item where kind = 'ARTICLE'");
            var first = count(database, "select count(distinct left(id, 8)) from article where left(id, 2) = '02'") + 1;
            for (var copy = first; grown < wanted; copy++) {
                grown += new Grow(database, copy).copyAll(Math.min(templates, wanted - grown));
                database.commit();
                if (copy % 50 == 0) {
                    System.err.printf("%,d articles after %d s%n", grown, seconds(start));
                }
            }
            System.out.printf("%,d articles, grown in %d s%n", grown, seconds(start));
        }
    }

    private static long seconds(Instant start) {
        return Duration.between(start, Instant.now()).toSeconds();
    }

    /** One row for each article to be copied, numbered, with what is written in its JSON. */
    private static int collectTemplates(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    create temporary table template (
                      number int auto_increment primary key, article uuid unique, edition uuid unique,
                      id char(36), slug varchar(160), title varchar(300), change_seq bigint unique) collate utf8mb4_bin
                    """);
            return statement.executeUpdate("""
                    insert into template (article, edition, id, slug, title, change_seq)
                    select a.id, e.id, a.id, e.slug, e.title, min(c.seq)
                    from article a join edition e on e.id = a.live_id join change_log c on c.item = a.id
                    where a.latest_id = a.live_id and a.state = 'PUBLISHED' and e.number = 1
                      and a.created_by_id not like 'sample-%' and left(a.id, 2) <> '02'
                    group by a.id order by a.id limit 1000
                    """);
        }
    }

    private int copyAll(int templates) throws SQLException {
        run("set foreign_key_checks = 0"); // an article and its edition refer to each other; all of both are copied
        copy("article", "article", "id", templates, Map.of(
                "id", id("r.id"), "latest_id", id("r.latest_id"), "live_id", id("r.live_id"), "created_at", day("r.created_at"),
                "updated_at", day("r.updated_at"), "published_at", day("r.published_at")));
        copy("edition", "edition", "id", templates, Map.of(
                "id", id("r.id"), "article_id", id("r.article_id"), "slug", slug("r.slug"), "title", title("r.title"),
                "published_at", day("r.published_at")));
        for (var table : List.of("edition_topic", "edition_document", "edition_audience", "edition_contributor")) {
            copy(table, "edition", "edition_id", templates, Map.of("edition_id", id("r.edition_id")));
        }
        copy("article_slug", "article", "article_id", templates, Map.of(
                "slug", slug("r.slug"), "article_id", id("r.article_id")));
        copy("published_item", "article", "id", templates, Map.of(
                "id", id("r.id"), "slug", slug("r.slug"), "summary", json("r.summary"), "detail", json("r.detail"),
                "published_at", day("r.published_at"), "updated_at", day("r.updated_at"),
                "modified_at", day("r.modified_at")));
        copy("published_route", "article", "item", templates, Map.of("slug", slug("r.slug"), "item", id("r.item")));
        copy("published_link", "article", "item", templates, Map.of(
                "item", id("r.item"), "published_at", day("r.published_at")));
        tellChanges(templates);
        run("set foreign_key_checks = 1");
        return templates;
    }

    /** The first change of each template once more, numbered on from the head, which waits meanwhile. */
    private void tellChanges(int templates) throws SQLException {
        run("select seq into @head from change_head where id = 1 for update");
        copy("change_log", "change_seq", "seq", templates, Map.of(
                "seq", "@head + t.number", "item", id("r.item"), "slug", slug("r.slug"), "action", "'PUBLISHED'", "at", "now(6)"));
        run("update change_head set seq = @head + " + templates + " where id = 1");
    }

    /** Copies the rows of a table that belong to a template, with some columns changed. */
    private void copy(String table, String template, String key, int templates, Map<String, String> changed)
            throws SQLException {
        var columns = columns(table);
        var values = columns.stream().map(column -> changed.getOrDefault(column, "r." + column)).toList();
        run("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from template t join " + table + " r on r." + key + " = t." + template
                + " where t.number <= " + templates);
    }

    private List<String> columns(String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var rows = database.getMetaData().getColumns(null, null, table, null)) {
            while (rows.next()) {
                if (!"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(rows.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }

    private static String id(String column) {
        return ID.formatted(column);
    }

    private static String slug(String column) {
        return "concat(" + column + ", '-dot-', ?)";
    }

    private static String title(String column) {
        return "concat(" + column + ", ' (đợt ', ?, ')')";
    }

    private static String day(String column) {
        return column + " - interval ? hour";
    }

    private static String json(String column) {
        return "replace(replace(replace(" + column + " collate utf8mb4_bin, t.id, " + id("t.id") + "), t.slug, " + slug("t.slug")
                + "), concat('\"title\":\"', t.title, '\"'), concat('\"title\":\"', " + title("t.title") + ", '\"'))";
    }

    /** Every placeholder is the number of the copy. */
    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (var i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setInt(i, copy);
            }
            statement.execute();
        }
    }

    private static int count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
