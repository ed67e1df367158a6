package vn.loa.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the database was not to be had, or had no time: nothing was done, and a second try may do. */
final class Overload {
    private static final String CONNECTION = "08";
    private static final int MAX_DEPTH = 20;
    /** MariaDB: too many connections, shutting down, lock wait timeout, deadlock, killed connection. */
    private static final Set<Integer> CODES = Set.of(1040, 1053, 1203, 1205, 1213, 1927);

    private Overload() {}

    static boolean isIn(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MAX_DEPTH)
                .anyMatch(cause -> cause instanceof SQLException refusal && isOne(refusal));
    }

    /** The connection pool has no states for its refusals; the driver has one for each of the database's. */
    private static boolean isOne(SQLException refusal) {
        return refusal instanceof SQLTransientException
                || refusal.getSQLState() == null
                || refusal.getSQLState().startsWith(CONNECTION)
                || CODES.contains(refusal.getErrorCode());
    }
}
