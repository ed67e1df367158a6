package vn.loa.holiday;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All queries for decided days. */
@ApplicationScoped
class HolidayRepository implements PanacheRepositoryBase<Holiday, UUID> {
    /** Until the transaction ends, nobody else changes a day: each change is judged by all the others. */
    void takeTurn() {
        getEntityManager()
                .createNativeQuery("select id from calendar_queue where id = 1 for update")
                .getSingleResult();
    }

    List<Holiday> in(int firstYear, int lastYear) {
        return find(
                        "from Holiday h where h.date between ?1 and ?2 order by h.date",
                        LocalDate.of(firstYear, 1, 1),
                        LocalDate.of(lastYear, 12, 31))
                .list();
    }

    boolean has(LocalDate date) {
        return count("from Holiday h where h.date = ?1", date) > 0;
    }
}
