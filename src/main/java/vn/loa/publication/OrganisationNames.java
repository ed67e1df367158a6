package vn.loa.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** The names of an organisation over time, oldest first, as the publication store has them. */
public record OrganisationNames(JsonNode names) {

    /** The one that holds on the day; on a day without any the one that held last, and before all of them the first. */
    public JsonNode on(LocalDate day) {
        var found = names.get(0);
        for (var name : names) {
            var from = name.get("from");
            if (from.isNull() || !LocalDate.parse(from.textValue()).isAfter(day)) {
                found = name;
            }
        }
        return found;
    }
}
