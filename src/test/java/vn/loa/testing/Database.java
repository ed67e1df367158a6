package vn.loa.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mariadb.jdbc.Driver;

/** The tests' own way to the rows, past the application. */
public final class Database {
    private Database() {}

    /** The first column of the first row, as text; null where there is none. */
    public static String value(String sql, Object... arguments) {
        try (var connection = connect();
                var statement = prepare(connection, sql, arguments);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long number(String sql, Object... arguments) {
        return Long.parseLong(value(sql, arguments));
    }

    public static long rows(String table) {
        return number("select count(*) from " + table);
    }

    public static void execute(String sql, Object... arguments) throws SQLException {
        try (var connection = connect();
                var statement = prepare(connection, sql, arguments)) {
            statement.execute();
        }
    }

    /** What the work answers while another session holds the rows that the query locks. */
    public static <T> T whileLocked(String query, Supplier<T> work) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try (var statement = prepare(connection, query)) {
                statement.execute();
                return work.get();
            } finally {
                connection.rollback();
            }
        }
    }

    /** Everything that a refused request must leave as it was. */
    public static String state() {
        return value("select concat_ws('/', (select count(*) from article), (select count(*) from edition),"
                + " (select count(*) from article_slug), (select sum(version) from article),"
                + " (select count(*) from topic), (select count(*) from document), (select count(*) from organisation),"
                + " (select group_concat(date, version) from holiday), (select sum(version + 1) from deadline_rule),"
                + " (select seq from change_head), (select seq from audit_head),"
                + " (select count(*) from idempotency_key))");
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        var credentials = new Properties();
        credentials.setProperty("user", config.getValue("quarkus.datasource.username", String.class));
        credentials.setProperty("password", config.getValue("quarkus.datasource.password", String.class));
        return new Driver().connect(config.getValue("quarkus.datasource.jdbc.url", String.class), credentials);
    }
}
