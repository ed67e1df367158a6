package vn.loa.law;

import java.time.LocalDate;

/**
 * The days that decide a document's status; each null where unknown or not so.
 *
 * @param issued day of issue; a document without a day of its own for coming into force counts from here
 * @param effectiveTo last day in force
 * @param amendedFrom first day on which an amending document is in force
 * @param replacedFrom first day on which a replacing document is in force
 */
public record Validity(
        LocalDate issued,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        LocalDate amendedFrom,
        LocalDate replacedFrom) {

    public LegalStatus on(LocalDate day) {
        var start = effectiveFrom == null ? issued : effectiveFrom;
        if (replacedFrom != null && !day.isBefore(replacedFrom)) {
            return LegalStatus.REPLACED;
        }
        if (effectiveTo != null && day.isAfter(effectiveTo)) {
            return LegalStatus.EXPIRED;
        }
        if (start == null) {
            return LegalStatus.UNKNOWN;
        }
        if (day.isBefore(start)) {
            return LegalStatus.NOT_YET_IN_FORCE;
        }
        return amendedFrom != null && !day.isBefore(amendedFrom) ? LegalStatus.AMENDED : LegalStatus.IN_FORCE;
    }
}
