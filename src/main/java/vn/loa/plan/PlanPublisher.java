package vn.loa.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.loa.article.Audience;
import vn.loa.calendar.LocalDays;
import vn.loa.promise.Promise;
import vn.loa.publication.Kind;
import vn.loa.publication.Publication;
import vn.loa.publication.Publications;
import vn.loa.publication.Relation;
import vn.loa.text.VietnameseText;

/**
 * Turns the edition that counts into what the public gets. What was done is published as counts by month; how an item stands
 * depends on the day, and is reckoned when it is read.
 */
@ApplicationScoped
class PlanPublisher {
    private static final String LOCALE = "vi";
    /** As many of the newest pieces of evidence as the public is shown of each item. */
    private static final int SHOWN = 5;

    private static final int TITLE_IN_KEY = 200;
    private static final int LAST_YEAR = 9999;

    private final PlanRepository plans;
    private final PlanItems items;
    private final Deliveries deliveries;
    private final Publications publications;
    private final Clock clock;

    PlanPublisher(
            PlanRepository plans, PlanItems items, Deliveries deliveries, Publications publications, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.deliveries = deliveries;
        this.publications = publications;
        this.clock = clock;
    }

    /** The plan must be locked: of two that count what was done at once, one would publish what is no longer so. */
    void publish(Plan plan) {
        var edition = plan.live();
        var text = edition.draft(plan.slug());
        var planned = items.of(edition.id());
        var delivered = deliveries.byMonth(plan.id(), LocalDays.today(clock));
        var newest = deliveries.newest(plan.id(), SHOWN);
        var detail = new Detail(
                plan.id(),
                plan.slug(),
                text.title(),
                text.year(),
                edition.state(),
                text.organisation(),
                text.parent(),
                text.document(),
                text.objectives(),
                text.requirements(),
                text.budgetPublic() ? text.budget() : null,
                text.budgetPublic() ? text.budgetSource() : null,
                plan.approvedAt(),
                plans.approvedEditions(plan).stream()
                        .filter(one -> one.number() > 1)
                        .map(one -> new Amendment(one.approvedAt(), one.changeNote()))
                        .toList(),
                planned.stream()
                        .map(item -> item(
                                item,
                                delivered.getOrDefault(item.id(), new TreeMap<>()),
                                newest.getOrDefault(item.id(), List.of())))
                        .toList());
        publications.put(new Publication(
                Kind.PLAN,
                plan.id(),
                LOCALE,
                plan.slug(),
                null,
                new Summary(plan.id(), plan.slug(), text.title(), text.year()),
                detail,
                links(text, planned),
                plan.approvedAt(),
                edition.approvedAt(),
                List.of(),
                List.of(),
                listing(text)));
    }

    private static Item item(
            PlannedItem item, SortedMap<YearMonth, Integer> delivered, List<Deliveries.Piece> evidence) {
        return new Item(
                item.id(),
                item.section(),
                item.title(),
                item.description(),
                item.topics(),
                item.forms(),
                item.audiences(),
                item.leadUnit(),
                item.coUnits(),
                item.product(),
                item.budgetPublic() ? item.budget() : null,
                item.cancellation(),
                item.promise(delivered),
                evidence);
    }

    private static Map<Relation, List<String>> links(PlanDraft text, List<PlannedItem> planned) {
        var links = new EnumMap<Relation, List<String>>(Relation.class);
        links.put(
                Relation.TOPIC,
                planned.stream()
                        .flatMap(item -> item.topics().stream())
                        .distinct()
                        .map(UUID::toString)
                        .toList());
        links.put(Relation.ORGANISATION, List.of(text.organisation().toString()));
        if (text.document() != null) {
            links.put(Relation.DOCUMENT, List.of(text.document().toString()));
        }
        return links;
    }

    /** The newest year first, and in it by title. */
    private static Publication.Listing listing(PlanDraft text) {
        var title = VietnameseText.fold(text.title());
        return new Publication.Listing(
                LAST_YEAR - text.year() + " " + title.substring(0, Math.min(TITLE_IN_KEY, title.length())),
                LocalDate.of(text.year(), 1, 1),
                LocalDate.of(text.year(), 12, 31));
    }

    private record Summary(UUID id, String slug, String title, int year) {}

    private record Detail(
            UUID id,
            String slug,
            String title,
            int year,
            PlanState state,
            UUID organisation,
            UUID parent,
            UUID document,
            List<String> objectives,
            List<String> requirements,
            Long budget,
            String budgetSource,
            Instant approvedAt,
            List<Amendment> amendments,
            List<Item> items) {}

    private record Amendment(Instant at, String note) {}

    private record Item(
            UUID id,
            String section,
            String title,
            String description,
            List<UUID> topics,
            List<Form> forms,
            List<Audience> audiences,
            UUID leadUnit,
            List<UUID> coUnits,
            String product,
            Long budget,
            String cancellation,
            Promise promise,
            List<Deliveries.Piece> evidence) {}
}
