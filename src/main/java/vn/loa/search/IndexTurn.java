package vn.loa.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets one node at a time write to an index that all of them share. A node that dies leaves the turn to the others. */
@ApplicationScoped
class IndexTurn {
    private static final String NAME = "concat(database(), '.search-index')";

    private final DataSource database;

    IndexTurn(DataSource database) {
        this.database = database;
    }

    /** Whether it was this node's turn; else another has it, and nothing was done. */
    boolean take(Runnable work) {
        try (var connection = database.getConnection()) {
            if (!is(connection, "get_lock(" + NAME + ", 0)")) {
                return false;
            }
            try {
                work.run();
            } finally {
                is(connection, "release_lock(" + NAME + ")");
            }
            return true;
        } catch (SQLException failure) {
            throw new IllegalStateException("Nobody can tell whose turn it is to write the search index", failure);
        }
    }

    private static boolean is(Connection connection, String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select " + condition)) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }
}
