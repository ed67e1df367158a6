package vn.loa.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;

/** All queries for organisations. */
@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {
    private static final SortKey BY_NAME = new SortKey("o.name", text -> text);
    private static final SortKey BY_ID = new SortKey("o.id", UUID::fromString);

    private final Cursors cursors;

    OrganisationRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Those that have one of the texts as name, short name or code. */
    List<Organisation> called(Collection<String> texts) {
        return texts.isEmpty() ? List.of() : list("name in ?1 or shortName in ?1 or code in ?1", texts);
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("id in ?1", ids).stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    /** In the order of a Vietnamese dictionary. */
    Page<Organisation> list(PageRequest request) {
        return new Keyset(cursors, "organisations", request, BY_NAME, BY_ID, false)
                .page(
                        getEntityManager().unwrap(Session.class),
                        Organisation.class,
                        "select o from Organisation o where 1 = 1",
                        "select count(o) from Organisation o",
                        Map.of(),
                        organisation ->
                                List.of(organisation.name(), organisation.id().toString()));
    }
}
