package vn.loa.audit;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.as;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
class AuditChainTest {
    private static final String UPDATE_TRIGGER = "create trigger tr_audit_entry_update before update on audit_entry"
            + " for each row signal sqlstate '45000' set message_text = 'audit_entry is append-only'";
    private static final String DELETE_TRIGGER = "create trigger tr_audit_entry_delete before delete on audit_entry"
            + " for each row signal sqlstate '45000' set message_text = 'audit_entry is append-only'";

    private static ValidatableResponse verified() {
        return as("otto", Roles.AUDITOR)
                .get("/api/manage/v1/audit/verify")
                .then()
                .statusCode(200);
    }

    private static long aMiddleEntry() {
        for (var i = 0; i < 3; i++) {
            Articles.draft(unique("Chuỗi"));
        }
        return Database.number("select seq from audit_head") - 1;
    }

    @Test
    void it_is_intact_and_says_what_to_keep_elsewhere() {
        Articles.published(unique("Nguyên vẹn"));
        verified()
                .body("intact", is(true))
                .body("brokenAt", nullValue())
                .body("entries", is((int) Database.number("select seq from audit_head")))
                .body("head", matchesPattern("[0-9a-f]{64}"))
                .body("head", is(Database.value("select hash from audit_head")));
    }

    @Test
    void the_database_changes_and_deletes_no_entry() {
        var seq = aMiddleEntry();
        for (var statement : new String[] {
            "update audit_entry set comment = 'x' where seq = ?", "delete from audit_entry where seq = ?"
        }) {
            var refusal = assertThrows(SQLException.class, () -> Database.execute(statement, seq));
            assertTrue(refusal.getMessage().contains("append-only"), refusal.getMessage());
        }
        verified().body("intact", is(true));
    }

    @ParameterizedTest
    @CsvSource({
        "actor_id, binh",
        "actor_name, Ai đó",
        "actor_roles, 'admin'",
        "action, article.published",
        "kind, topic",
        "edition, 7",
        "comment, Thêm vào",
        "at, 2020-01-01 00:00:00",
        "subject, 00000000-0000-0000-0000-000000000001",
        "hash, 0000000000000000000000000000000000000000000000000000000000000000"
    })
    void an_entry_that_somebody_changed_is_named(String column, String value) throws SQLException {
        var seq = aMiddleEntry();
        var before = Database.value("select " + column + " from audit_entry where seq = ?", seq);
        Database.execute("drop trigger tr_audit_entry_update");
        try {
            Database.execute("update audit_entry set " + column + " = ? where seq = ?", value, seq);
            verified().body("intact", is(false)).body("brokenAt", is((int) seq));
        } finally {
            Database.execute("update audit_entry set " + column + " = ? where seq = ?", before, seq);
            Database.execute(UPDATE_TRIGGER);
        }
        verified().body("intact", is(true));
    }

    @Test
    void a_missing_entry_is_named() throws SQLException {
        var seq = aMiddleEntry();
        Database.execute("create table test_kept as select * from audit_entry where seq = ?", seq);
        Database.execute("drop trigger tr_audit_entry_delete");
        try {
            Database.execute("delete from audit_entry where seq = ?", seq);
            verified().body("intact", is(false)).body("brokenAt", is((int) seq));
        } finally {
            Database.execute("insert into audit_entry select * from test_kept");
            Database.execute("drop table test_kept");
            Database.execute(DELETE_TRIGGER);
        }
        verified().body("intact", is(true));
    }

    @Test
    void a_missing_last_entry_is_named() throws SQLException {
        var seq = aMiddleEntry() + 1;
        Database.execute("create table test_kept as select * from audit_entry where seq = ?", seq);
        Database.execute("drop trigger tr_audit_entry_delete");
        try {
            Database.execute("delete from audit_entry where seq = ?", seq);
            verified().body("intact", is(false)).body("brokenAt", is((int) seq));
        } finally {
            Database.execute("insert into audit_entry select * from test_kept");
            Database.execute("drop table test_kept");
            Database.execute(DELETE_TRIGGER);
        }
        verified().body("intact", is(true));
    }

    @Test
    void a_forged_entry_after_the_last_one_is_named() throws SQLException {
        var seq = aMiddleEntry() + 2;
        Database.execute(
                "insert into audit_entry select ?, at, actor_id, actor_name, actor_roles, action, kind, subject,"
                        + " edition, comment, hash, repeat('a', 64) from audit_entry where seq = ?",
                seq,
                seq - 1);
        Database.execute("drop trigger tr_audit_entry_delete");
        try {
            verified().body("intact", is(false)).body("brokenAt", is((int) seq));
        } finally {
            Database.execute("delete from audit_entry where seq = ?", seq);
            Database.execute(DELETE_TRIGGER);
        }
        verified().body("intact", is(true));
        assertEquals(seq - 1, Database.number("select seq from audit_head"));
    }

    @Test
    void a_head_that_somebody_changed_is_noticed() throws SQLException {
        aMiddleEntry();
        var hash = Database.value("select hash from audit_head");
        Database.execute("update audit_head set hash = repeat('b', 64)");
        verified().body("intact", is(false));
        Database.execute("update audit_head set hash = ?", hash);
        verified().body("intact", is(true));
    }
}
