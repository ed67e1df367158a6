package vn.loa.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * What readers must know before they read on.
 *
 * @param kind "withdrawn": no longer holds, kept readable; "historical": as it was published, although documents that it
 *     cites are no longer in force
 * @param explanation the public one
 */
public record Notice(String kind, String explanation, Instant at) {
    private static final String HISTORICAL = "historical";

    static Notice withdrawn(String explanation, Instant at) {
        return new Notice("withdrawn", explanation, at);
    }

    static Notice historical(String explanation, Instant at) {
        return new Notice(HISTORICAL, explanation, at);
    }

    @JsonIgnore
    public boolean isHistorical() {
        return kind.equals(HISTORICAL);
    }
}
