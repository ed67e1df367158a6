package vn.loa.paging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next cursor of the next page; null on the last one
 * @param prev cursor of the page before; null on the first one
 * @param count how many there are in all; only where {@code count=exact} asked for it
 */
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "Cursor of the next page; null on the last one")
        String next,

        @JsonIgnore String prev,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How many there are in all; only with count=exact")
        Long count) {
    public <R> Page<R> map(Function<? super T, R> row) {
        return new Page<>(items.stream().<R>map(row).toList(), next, prev, count);
    }
}
