package vn.loa.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one edition of a plan has other than an earlier one.
 *
 * @param against number of the earlier one
 */
public record PlanDiff(int edition, int against, List<Change> changes, List<ItemDiff> items) {

    /** One member that has another value. */
    @Schema(name = "PlanChange")
    public record Change(
            @Schema(description = "RFC 6901 pointer to the member", examples = "/title")
            String pointer,

            @Schema(nullable = true, description = "As text; a list with one element on each line")
            String before,

            @Schema(nullable = true) String after) {

        static Change of(String member, JsonNode before, JsonNode after) {
            return new Change("/" + member, text(before), text(after));
        }

        private static String text(JsonNode value) {
            if (value == null || value.isNull() || value.isArray() && value.isEmpty()) {
                return null;
            }
            if (!value.isArray()) {
                return value.asText();
            }
            var lines = new StringJoiner("\n");
            value.forEach(element -> lines.add(element.asText()));
            return lines.toString();
        }
    }

    /** What has become of an item; none goes away that an approved edition had. */
    public enum ItemFate {
        ADDED,
        CHANGED
    }

    /** One item that is new or changed. */
    @Schema(name = "PlanItemDiff")
    public record ItemDiff(UUID id, String title, ItemFate fate, List<Change> changes) {}
}
