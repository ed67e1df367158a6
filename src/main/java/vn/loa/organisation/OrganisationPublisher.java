package vn.loa.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.loa.publication.Kind;
import vn.loa.publication.Publication;
import vn.loa.publication.Publications;
import vn.loa.publication.Relation;

/** Turns an organisation into what the public gets: all its names, of which each answer picks one by its date. */
@ApplicationScoped
class OrganisationPublisher {
    private static final String LOCALE = "vi";

    private final OrganisationRepository organisations;
    private final Publications publications;

    OrganisationPublisher(OrganisationRepository organisations, Publications publications) {
        this.organisations = organisations;
        this.publications = publications;
    }

    /** All in one step: who waits for the change log's turn holds no item that another in its turn wants. */
    void publish(List<Organisation> all) {
        if (all.isEmpty()) {
            return;
        }
        publications.putAll(all.stream().map(this::publication).toList());
    }

    private Publication publication(Organisation organisation) {
        var names = organisation.names();
        return new Publication(
                Kind.ORGANISATION,
                organisation.id(),
                LOCALE,
                null,
                null,
                new Summary(
                        organisation.id(),
                        organisation.to(),
                        names.stream()
                                .map(one -> new Called(one.name(), one.from(), one.to()))
                                .toList()),
                new Detail(organisation.id(), organisation.from(), organisation.to(), names, organisation.relations()),
                links(organisation),
                organisation.createdAt(),
                organisation.updatedAt(),
                List.of(),
                List.of(),
                new Publication.Listing(organisation.newestName(), organisation.from(), organisation.to()));
    }

    void remove(UUID organisation) {
        publications.remove(organisation, LOCALE, null);
    }

    private Map<Relation, List<String>> links(Organisation organisation) {
        var own = organisation.relations();
        var links = new EnumMap<Relation, List<String>>(Relation.class);
        links.put(Relation.RELATED, texts(own.stream().map(OrganisationRelation::organisation)));
        links.put(
                Relation.BASIS,
                texts(own.stream().map(OrganisationRelation::basis).filter(Objects::nonNull)));
        links.put(
                Relation.SUCCESSOR,
                texts(Stream.concat(
                        own.stream()
                                .filter(one ->
                                        one.kind().isWhole() && one.kind().isForward())
                                .map(OrganisationRelation::organisation),
                        organisations.succeeding(organisation.id()).stream())));
        return links;
    }

    private static List<String> texts(Stream<UUID> ids) {
        return ids.distinct().map(UUID::toString).toList();
    }

    private record Summary(UUID id, LocalDate to, List<Called> names) {}

    private record Called(String name, LocalDate from, LocalDate to) {}

    private record Detail(
            UUID id,
            LocalDate from,
            LocalDate to,
            List<OrganisationName> names,
            List<OrganisationRelation> relations) {}
}
