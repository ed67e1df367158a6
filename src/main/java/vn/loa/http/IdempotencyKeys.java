package vn.loa.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** The keys that callers used in the last 24 hours, with the answers they got. */
@ApplicationScoped
class IdempotencyKeys {
    static final Duration RETENTION = Duration.ofHours(24);

    private static final List<String> KEPT_HEADERS = List.of("ETag", "Location");
    private static final int BATCH = 10_000;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DUPLICATE_KEY = 1062;
    private static final int DEADLOCK = 1213;

    /** The key has been used before, by a request that is over. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Taken() {
            super(null, null, false, false);
        }
    }

    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyKeys(EntityManager database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes the key for the running transaction.
     *
     * @throws Taken where a finished request used it
     * @throws Problem 409 where a running one does: its uncommitted row is locked, and we do not wait for it
     */
    void claim(String caller, String key, String fingerprint) {
        var now = clock.instant();
        database.unwrap(Session.class).doWork(connection -> {
            try (var expired = connection.prepareStatement(
                            "select 1 from idempotency_key where caller = ? and name = ? and at < ?");
                    var forget = connection.prepareStatement(
                            "delete from idempotency_key where caller = ? and name = ? and at < ?");
                    var claim = connection.prepareStatement(
                            "set statement innodb_lock_wait_timeout = 0 for insert into idempotency_key"
                                    + " (caller, name, fingerprint, at) values (?, ?, ?, ?)")) {
                claim.setString(1, caller);
                claim.setString(2, key);
                claim.setString(3, fingerprint);
                claim.setObject(4, utc(now));
                try {
                    claim.executeUpdate();
                } catch (SQLException used) {
                    if (used.getErrorCode() != DUPLICATE_KEY) {
                        throw used;
                    }
                    // Asked without a lock: two that both met the same old key would wait for each other to delete it.
                    if (!find(expired, caller, key, now.minus(RETENTION))) {
                        throw new Taken();
                    }
                    find(forget, caller, key, now.minus(RETENTION));
                    claim.executeUpdate();
                }
            } catch (SQLException busy) {
                if (busy.getErrorCode() == LOCK_WAIT_TIMEOUT || busy.getErrorCode() == DEADLOCK) {
                    throw Problem.of(ProblemType.REQUEST_IN_PROGRESS);
                }
                throw busy;
            }
        });
    }

    /** Whether the statement finds rows, or changes any. */
    private static boolean find(PreparedStatement statement, String caller, String key, Instant before)
            throws SQLException {
        statement.setString(1, caller);
        statement.setString(2, key);
        statement.setObject(3, utc(before));
        if (!statement.execute()) {
            return statement.getUpdateCount() > 0;
        }
        try (var rows = statement.getResultSet()) {
            return rows.next();
        }
    }

    void keep(String caller, String key, RestResponse<?> answer) {
        var headers = json.createObjectNode();
        KEPT_HEADERS.stream()
                .filter(answer.getHeaders()::containsKey)
                .forEach(name ->
                        headers.put(name, String.valueOf(answer.getHeaders().getFirst(name))));
        database.createNativeQuery("""
                        update idempotency_key set status = :status, headers = :headers, body = :body
                        where caller = :caller and name = :name""")
                .setParameter("status", answer.getStatus())
                .setParameter("headers", write(headers))
                .setParameter("body", write(answer.getEntity()))
                .setParameter("caller", caller)
                .setParameter("name", key)
                .executeUpdate();
    }

    /** @throws Problem 422 where the key was used for another request */
    RestResponse<JsonNode> replay(String caller, String key, String fingerprint) {
        var kept =
                (Object[]) database.createNativeQuery("select fingerprint, status, headers, body from idempotency_key"
                                + " where caller = :caller and name = :name")
                        .setParameter("caller", caller)
                        .setParameter("name", key)
                        .getSingleResult();
        if (!fingerprint.equals(kept[0])) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        var answer = ResponseBuilder.<JsonNode>create(((Number) kept[1]).intValue())
                .entity(read((String) kept[3]))
                .header("Idempotency-Replayed", "true");
        read((String) kept[2])
                .properties()
                .forEach(header ->
                        answer.header(header.getKey(), header.getValue().textValue()));
        return answer.build();
    }

    /** In pieces, each in a transaction of its own, so that no caller waits long for the locks of one. */
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        var limit = clock.instant().minus(RETENTION);
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> forgetSome(limit));
        } while (forgotten == BATCH);
    }

    private int forgetSome(Instant limit) {
        return database.createNativeQuery("delete from idempotency_key where at < :limit limit " + BATCH)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** As the column has it; a java.sql.Timestamp would be shifted by the zone of this JVM. */
    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
