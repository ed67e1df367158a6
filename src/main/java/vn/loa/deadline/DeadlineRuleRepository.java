package vn.loa.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.SortKey;

/** All queries for deadline rules. */
@ApplicationScoped
class DeadlineRuleRepository implements PanacheRepositoryBase<DeadlineRule, UUID> {
    private static final SortKey BY_ID = new SortKey("r.id", UUID::fromString);

    private final Cursors cursors;

    DeadlineRuleRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Until the transaction ends, nobody else changes a rule: no two may hold at once. */
    void takeTurn() {
        getEntityManager()
                .createNativeQuery("select id from calendar_queue where id = 2 for update")
                .getSingleResult();
    }

    Page<DeadlineRule> list(DeadlineRuleQuery query) {
        var parameters = new HashMap<String, Object>();
        var where = " from DeadlineRule r where 1 = 1";
        if (query.regime != null) {
            where += " and r.regime = :regime";
            parameters.put("regime", query.regime);
        }
        return new Keyset(cursors, "deadline-rules" + parameters, query, BY_ID, BY_ID, false)
                .page(
                        getEntityManager().unwrap(Session.class),
                        DeadlineRule.class,
                        "select r" + where,
                        "select count(r)" + where,
                        parameters,
                        rule -> List.of(rule.id().toString(), rule.id().toString()));
    }

    /** Rules of one step that hold on some day from the first to the last; null is without end. */
    List<DeadlineRule> holdingWithin(String regime, String step, LocalDate first, LocalDate last) {
        return getEntityManager()
                .createQuery(
                        "from DeadlineRule r where r.regime = :regime and r.step = :step"
                                + " and (r.validTo is null or r.validTo >= :first)"
                                + " and (r.validFrom is null or r.validFrom <= :last) order by r.validFrom",
                        DeadlineRule.class)
                .setParameter("regime", regime)
                .setParameter("step", step)
                .setParameter("first", first == null ? LocalDate.of(1, 1, 1) : first)
                .setParameter("last", last == null ? LocalDate.of(9999, 12, 31) : last)
                .getResultList();
    }

    /** Of all regimes and times; there are few. */
    List<DeadlineRule> ofStep(String step) {
        return list("step = ?1 order by regime, validFrom", step);
    }

    Optional<DeadlineRule> holdingOn(String regime, String step, LocalDate day) {
        return holdingWithin(regime, step, day, day).stream().findFirst();
    }
}
