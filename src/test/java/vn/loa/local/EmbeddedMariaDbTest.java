package vn.loa.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

    @TempDir
    Path directory;

    @Test
    void data_survives_a_restart() throws Exception {
        try (var database = started();
                var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("create table note (text varchar(50))");
            statement.execute("insert into note values ('Đẩy mạnh cải cách 🏛')");
        }

        try (var database = started()) {
            assertEquals("Đẩy mạnh cải cách 🏛", ask(database, "select text from note"));
        }
    }

    @Test
    void it_is_the_engine_of_production_with_the_settings_of_production() throws Exception {
        try (var database = started()) {
            assertTrue(ask(database, "select version()").startsWith("11.4."));
            assertEquals("utf8mb4", ask(database, "select @@character_set_database"));
            assertEquals("1", ask(database, "select @@innodb_flush_log_at_trx_commit"));
            assertEquals("127.0.0.1", ask(database, "select @@bind_address"));
        }
    }

    @Test
    void its_user_owns_one_database_and_sees_no_other() throws Exception {
        try (var database = started()) {
            assertThrows(SQLException.class, () -> ask(database, "select count(*) from mysql.global_priv"));
            assertThrows(SQLException.class, () -> ask(database, "create database another"));
        }
    }

    @Test
    void root_does_not_get_in_over_the_network() throws Exception {
        try (var database = started()) {
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(database.jdbcUrl(), "root", "")
                            .close());
        }
    }

    @Test
    void what_was_not_unpacked_is_said_with_what_to_do() throws Exception {
        try (var database = new EmbeddedMariaDb(directory.resolve("nothing"), directory, 0)) {
            var refusal = assertThrows(IllegalStateException.class, database::start);

            assertTrue(refusal.getMessage().contains("mvn process-test-resources"));
        }
    }

    private EmbeddedMariaDb started() throws Exception {
        var database = new EmbeddedMariaDb(EmbeddedFiles.load().mariaDb(), directory.resolve("db"), 0);
        database.start();
        return database;
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    private static String ask(EmbeddedMariaDb database, String question) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
