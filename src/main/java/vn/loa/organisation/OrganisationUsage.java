package vn.loa.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Usage;
import vn.loa.publication.Use;

/** Organisations use those that they follow from or go on as, and the documents that ordered it. */
@ApplicationScoped
class OrganisationUsage implements Usage {
    private final OrganisationRepository organisations;

    OrganisationUsage(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    @Override
    public List<Use> usesOf(Kind kind, UUID id) {
        var using =
                switch (kind) {
                    case ORGANISATION -> organisations.relatedTo(id, MAX);
                    case DOCUMENT -> organisations.basedOn(id, MAX);
                    default -> List.<Organisation>of();
                };
        return using.stream()
                .map(one -> new Use(Kind.ORGANISATION, one.id(), one.newestName()))
                .toList();
    }
}
