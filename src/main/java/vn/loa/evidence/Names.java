package vn.loa.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What topics and organisations are called, as the public knows them: both in one statement. */
@ApplicationScoped
class Names {
    private final EntityManager database;
    private final ObjectMapper json;

    Names(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param code null for an organisation, which has none of its own */
    record Named(String code, String name) {}

    Map<UUID, Named> of(Collection<UUID> ids, LocalDate day) {
        var names = new HashMap<UUID, Named>();
        if (ids.isEmpty()) {
            return names;
        }
        database.unwrap(Session.class)
                .createNativeQuery(
                        "select id, code, summary from published_item where id in (:ids) and locale = 'vi'",
                        Tuple.class)
                .setParameterList("ids", ids)
                .addScalar("id", UUID.class)
                .addScalar("code", String.class)
                .addScalar("summary", String.class)
                .getResultList()
                .forEach(row -> names.put(
                        row.get(0, UUID.class),
                        new Named(row.get(1, String.class), name(row.get(2, String.class), day))));
        return names;
    }

    private String name(String summary, LocalDate day) {
        try {
            var item = json.readTree(summary);
            return item.has("names")
                    ? nameOn(item.path("names"), day)
                    : item.path("name").textValue();
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** Of names one after the other the last one that has begun; before all of them the first. */
    private static String nameOn(JsonNode names, LocalDate day) {
        var found = names.path(0);
        for (var name : names) {
            var from = name.path("from").textValue();
            if (from == null || !LocalDate.parse(from).isAfter(day)) {
                found = name;
            }
        }
        return found.path("name").textValue();
    }
}
