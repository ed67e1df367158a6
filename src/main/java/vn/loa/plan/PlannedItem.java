package vn.loa.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import vn.loa.article.Audience;
import vn.loa.promise.Promise;
import vn.loa.promise.Recurrence;

/**
 * An item of one edition of a plan, as it is read.
 *
 * @param id the same in every edition that has it
 * @param cancellation why it is cancelled; null while it holds
 */
public record PlannedItem(
        UUID id,
        long version,
        int position,
        String section,
        String title,
        String description,
        String notes,
        List<UUID> topics,
        List<Form> forms,
        List<Audience> audiences,
        UUID leadUnit,
        List<UUID> coUnits,
        LocalDate from,
        LocalDate to,
        Recurrence recurrence,
        String outsideYearReason,
        String product,
        int quantity,
        Long budget,
        boolean budgetPublic,
        String cancellation) {

    public boolean isCancelled() {
        return cancellation != null;
    }

    public Promise promise(SortedMap<YearMonth, Integer> delivered) {
        return new Promise(from, to, recurrence, quantity, isCancelled(), delivered);
    }
}
