package vn.loa.abbreviation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.SortKey;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.VietnameseText;

/** All queries for abbreviations. */
@ApplicationScoped
class AbbreviationRepository implements PanacheRepositoryBase<Abbreviation, UUID> {
    private static final String UNIQUE = "uq_abbreviation_scope";
    private static final SortKey BY_LETTERS = new SortKey("a.folded", text -> text);
    private static final SortKey BY_ID = new SortKey("a.id", UUID::fromString);

    private final Cursors cursors;

    AbbreviationRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    /** @throws Problem 409 where its scope has the abbreviation already */
    void store(Abbreviation abbreviation) {
        try {
            persistAndFlush(abbreviation);
        } catch (ConstraintViolationException violation) {
            if (!UNIQUE.equals(violation.getConstraintName())) {
                throw violation;
            }
            throw Problem.of(ProblemType.DUPLICATE, FieldError.of("/abbreviation", "taken"));
        }
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Abbreviation> within(UUID topic, String text) {
        return find("topic = ?1 and text = ?2", topic, text)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** All in the scope of the topic; nobody else changes them until the transaction ends. */
    List<Abbreviation> within(UUID topic) {
        return find("topic = ?1 order by id", topic)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Abbreviation require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    Abbreviation requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** @param topic null for any scope */
    Page<Abbreviation> list(AbbreviationQuery query, UUID topic) {
        var where = new StringBuilder(" from Abbreviation a where 1 = 1");
        var parameters = new HashMap<String, Object>();
        if (query.q != null) {
            where.append(" and exists (select 1 from a.terms t where t like :start escape '!')");
            parameters.put("start", VietnameseText.fold(query.q).replaceAll("[!%_]", "!$0") + "%");
        }
        if (topic != null) {
            where.append(" and a.topic = :topic");
            parameters.put("topic", topic);
        }
        return new Keyset(cursors, "abbreviations" + parameters, query, BY_LETTERS, BY_ID, false)
                .page(
                        getEntityManager().unwrap(Session.class),
                        Abbreviation.class,
                        "select a" + where,
                        "select count(a)" + where,
                        parameters,
                        abbreviation ->
                                List.of(abbreviation.folded(), abbreviation.id().toString()));
    }
}
