package vn.loa.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.calendar.LocalDays;
import vn.loa.http.EntityTag;
import vn.loa.http.MergePatch;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;
import vn.loa.publication.Usages;

/** Keeps organisations: each method is one use case in one transaction. */
@ApplicationScoped
public class OrganisationService {
    private final OrganisationRepository organisations;
    private final OrganisationRelations relations;
    private final OrganisationPublisher publisher;
    private final Usages usages;
    private final MergePatch patches;
    private final AuditLog audit;
    private final Validation validation;
    private final Clock clock;

    OrganisationService(
            OrganisationRepository organisations,
            OrganisationRelations relations,
            OrganisationPublisher publisher,
            Usages usages,
            MergePatch patches,
            AuditLog audit,
            Validation validation,
            Clock clock) {
        this.organisations = organisations;
        this.relations = relations;
        this.publisher = publisher;
        this.usages = usages;
        this.patches = patches;
        this.audit = audit;
        this.validation = validation;
        this.clock = clock;
    }

    /** Enters an organisation, which the public then sees wherever something names it. */
    @Transactional
    public OrganisationView create(OrganisationDraft draft, Actor actor) {
        validation.require(draft);
        if (!draft.relations().isEmpty()) {
            organisations.lockSuccession();
        }
        return write(new Organisation(clock.instant()), draft, actor, "created");
    }

    /**
     * Changes an organisation; the public sees its new names at once, each where its day is shown.
     *
     * @param seen what the caller last read; any other version is answered 412
     */
    @Transactional
    public OrganisationView patch(UUID id, EntityTag seen, JsonNode patch, Actor actor) {
        if (mentions(patch, "relations")) {
            organisations.lockSuccession();
        }
        var organisation = organisations.requireForChange(id);
        organisation.requireVersion(seen);
        var before = organisation.draft(!mentions(patch, "names"));
        var draft = validation.require(patches.apply(patch, before, OrganisationDraft.class));
        return write(organisation, draft, actor, "changed");
    }

    /** Deletes what was entered by mistake; what ended keeps its place in history and gets a last day instead. */
    @Transactional
    public void delete(UUID id, EntityTag seen, Actor actor) {
        organisations.lockSuccession();
        var organisation = organisations.requireForChange(id);
        organisation.requireVersion(seen);
        usages.requireUnused(Kind.ORGANISATION, id);
        var earlier = replaced(organisation.relations());
        organisations.delete(organisation);
        organisations.flush();
        publisher.publish(organisations.byIdsForChange(earlier));
        publisher.remove(id);
        audit.record(actor, AuditEvent.of("organisation", id, "deleted"));
    }

    /** In the order of a Vietnamese dictionary. */
    @Transactional
    Page<OrganisationView> list(OrganisationQuery query) {
        var day = dayOf(query.asOf);
        return organisations.list(query).map(organisation -> OrganisationView.of(organisation, day));
    }

    @Transactional
    OrganisationView require(UUID id, LocalDate asOf) {
        return organisations
                .findByIdOptional(id)
                .map(organisation -> OrganisationView.of(organisation, dayOf(asOf)))
                .orElseThrow(Problem::notFound);
    }

    /** What the organisations are called over time. */
    public Map<UUID, Chronology> namesOf(Collection<UUID> ids) {
        return organisations.byIds(ids).stream()
                .collect(Collectors.toMap(Organisation::id, one -> new Chronology(one.names())));
    }

    /** Those of the ids that are organisations'; they stay so until the transaction ends. */
    public Set<UUID> keep(Collection<UUID> ids) {
        return organisations.keep(ids);
    }

    /** When each of those of the ids that are organisations' exists; they stay so until the transaction ends. */
    public Map<UUID, Lifetime> keepLifetimes(Collection<UUID> ids) {
        return organisations.keepLifetimes(ids);
    }

    /**
     * What exists on these days stays there until the transaction ends.
     *
     * @throws Problem 422 at the pointer where there is no such organisation, or not on all of the days
     */
    public void requireThere(UUID id, LocalDate first, LocalDate last, String pointer) {
        requireExisting(id, pointer);
        var lifetime = organisations.keepLifetimes(Set.of(id)).get(id);
        if (!lifetime.covers(first, last)) {
            throw Problem.of(ProblemType.INVALID_CONTENT, lifetime.notThere(pointer));
        }
    }

    /** Every organisation that has one of the texts as name, short name or code, with the days on which it has. */
    private List<Called> called(Collection<String> texts) {
        var called = new ArrayList<Called>();
        for (var organisation : organisations.called(texts)) {
            for (var name : organisation.names()) {
                Stream.of(name.name(), name.shortName(), name.code())
                        .filter(texts::contains)
                        .distinct()
                        .forEach(text -> called.add(new Called(
                                text,
                                organisation.id(),
                                name.from() == null ? organisation.from() : name.from(),
                                name.to() == null ? organisation.to() : name.to())));
            }
        }
        return called;
    }

    /** What the texts mean, each an id, name, short name or code; many cost as many statements as one. */
    public Naming naming(Collection<String> texts) {
        var names = texts.stream().filter(text -> !Naming.isId(text)).collect(Collectors.toSet());
        return new Naming(called(names).stream().collect(Collectors.groupingBy(Called::text)));
    }

    /** Names on the day of those that exist on it, in the order of a Vietnamese dictionary of their newest names. */
    @Transactional
    public List<String> namesOn(LocalDate day, int limit) {
        return organisations.existingOn(day, limit).stream()
                .map(organisation -> organisation.nameOn(day).name())
                .toList();
    }

    /**
     * What is there stays until the transaction ends, so that what is about to name it can.
     *
     * @throws Problem 422 at the pointer where there is no such organisation
     */
    public void requireExisting(UUID id, String pointer) {
        if (id != null && !organisations.keep(id)) {
            throw Problem.of(
                    ProblemType.INVALID_CONTENT, FieldError.of(pointer, "unknown-reference", Kind.ORGANISATION.code()));
        }
    }

    private OrganisationView write(Organisation organisation, OrganisationDraft draft, Actor actor, String verb) {
        draft.requireInOrder();
        var names = draft.allNames();
        var before = organisation.relations();
        var related = !before.equals(draft.relations());
        if (related) {
            relations.requireSound(organisation.id(), draft.relations());
        }
        organisation.write(draft, names, actor.person(), clock.instant());
        organisations.persistAndFlush(organisation);
        if (related) {
            relations.requireNoCircle(organisation);
        }
        var shown = new ArrayList<>(List.of(organisation));
        shown.addAll(organisations.byIdsForChange(difference(replaced(before), replaced(draft.relations()))));
        publisher.publish(shown);
        audit.record(actor, AuditEvent.of("organisation", organisation.id(), verb));
        return OrganisationView.of(organisation, dayOf(null));
    }

    /** Those in whose place it stands by its own word: they show it as their successor. */
    private static Set<UUID> replaced(List<OrganisationRelation> relations) {
        return relations.stream()
                .filter(one -> one.kind() == Succession.SUCCEEDS)
                .map(OrganisationRelation::organisation)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> difference(Set<UUID> one, Set<UUID> other) {
        var difference = new HashSet<>(one);
        difference.addAll(other);
        difference.removeIf(id -> one.contains(id) && other.contains(id));
        return difference;
    }

    private static boolean mentions(JsonNode patch, String... fields) {
        return patch != null && Stream.of(fields).anyMatch(patch::has);
    }

    private LocalDate dayOf(LocalDate asOf) {
        return asOf == null ? LocalDays.today(clock) : asOf;
    }
}
