package vn.loa.plan;

import java.util.List;
import java.util.UUID;

/** A plan with all its items, for those who account for it: the edition that counts or, before there is one, the newest. */
public record PlanOutline(
        UUID id, String title, int year, UUID organisation, int edition, PlanState state, List<PlannedItem> items) {}
