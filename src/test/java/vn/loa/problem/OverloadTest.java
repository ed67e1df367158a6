package vn.loa.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class OverloadTest {
    private static boolean found(SQLException cause) {
        return Overload.isIn(new IllegalStateException(new IllegalArgumentException(cause)));
    }

    @Test
    void a_database_that_is_not_to_be_had_is_one() {
        assertTrue(found(new SQLException("Sorry, acquisition timeout!")));
        assertTrue(found(new SQLNonTransientConnectionException("Connection refused", "08000")));
        assertTrue(found(new SQLTransientConnectionException("Lock wait timeout exceeded", "HY000", 1205)));
        assertTrue(found(new SQLException("Lock wait timeout exceeded", "HY000", 1205)));
        assertTrue(found(new SQLException("Deadlock found", "40001", 1213)));
    }

    @Test
    void a_fault_of_ours_is_none() {
        assertFalse(Overload.isIn(new IllegalStateException("a bug")));
        assertFalse(found(new SQLSyntaxErrorException("syntax", "42000", 1064)));
        assertFalse(found(new SQLIntegrityConstraintViolationException("duplicate", "23000", 1062)));
        assertFalse(found(new SQLException("Data too long", "22001", 1406)));
    }
}
