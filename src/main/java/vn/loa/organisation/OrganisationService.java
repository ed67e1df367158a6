package vn.loa.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;
import vn.loa.publication.Publication;
import vn.loa.publication.Publications;

/** Keeps organisations. */
@ApplicationScoped
public class OrganisationService {
    private final OrganisationRepository organisations;
    private final Publications publications;
    private final AuditLog audit;
    private final Validation validation;
    private final Clock clock;

    OrganisationService(
            OrganisationRepository organisations,
            Publications publications,
            AuditLog audit,
            Validation validation,
            Clock clock) {
        this.organisations = organisations;
        this.publications = publications;
        this.audit = audit;
        this.validation = validation;
        this.clock = clock;
    }

    /** Enters an organisation, which the public then sees wherever something names it. */
    @Transactional
    public OrganisationView create(OrganisationDraft draft, Actor actor) {
        validation.require(draft);
        if (draft.from() != null && draft.to() != null && draft.to().isBefore(draft.from())) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/to", "before-start", "/from"));
        }
        var organisation = new Organisation(draft, clock.instant());
        organisations.persist(organisation);
        publications.put(publication(organisation));
        audit.record(actor, AuditEvent.of("organisation", organisation.id(), "created"));
        return OrganisationView.of(organisation);
    }

    /** In the order of a Vietnamese dictionary. */
    @Transactional
    Page<OrganisationView> list(PageRequest request) {
        return organisations.list(request).map(OrganisationView::of);
    }

    @Transactional
    OrganisationView require(UUID id) {
        return organisations.findByIdOptional(id).map(OrganisationView::of).orElseThrow(Problem::notFound);
    }

    /** Every organisation that has one of the texts as name, short name or code, with the days on which it has. */
    public List<Called> called(Collection<String> texts) {
        var called = new ArrayList<Called>();
        for (var organisation : organisations.called(texts)) {
            Stream.of(organisation.name(), organisation.shortName(), organisation.code())
                    .filter(texts::contains)
                    .distinct()
                    .forEach(text ->
                            called.add(new Called(text, organisation.id(), organisation.from(), organisation.to())));
        }
        return called;
    }

    /** The names of those of the ids that are organisations'. */
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return organisations.names(ids);
    }

    /** @throws Problem 422 at the pointer where there is no such organisation */
    public void requireExisting(UUID id, String pointer) {
        if (id != null && organisations.findByIdOptional(id).isEmpty()) {
            throw Problem.of(
                    ProblemType.INVALID_CONTENT, FieldError.of(pointer, "unknown-reference", Kind.ORGANISATION.code()));
        }
    }

    private static Publication publication(Organisation organisation) {
        var view = OrganisationView.of(organisation);
        var summary = new Summary(view.id(), view.name());
        return new Publication(
                Kind.ORGANISATION,
                view.id(),
                "vi",
                null,
                null,
                summary,
                view,
                Map.of(),
                organisation.createdAt(),
                organisation.createdAt());
    }

    private record Summary(UUID id, String name) {}
}
