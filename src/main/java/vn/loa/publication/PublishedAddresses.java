package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.SessionFactory;

/** What is live, by nothing but its address: for those who list everything. Months are those of UTC. */
@ApplicationScoped
public class PublishedAddresses {
    /** From one month with items to the one before, each found at its end of the index of lists. */
    private static final String MONTHS = """
            with recursive month (at) as (
              select (select max(published_at) from published_item
                       where kind = :kind and locale = :locale and visibility = 'LIVE')
              union all
              select (select max(published_at) from published_item
                       where kind = :kind and locale = :locale and visibility = 'LIVE'
                         and published_at < date_format(m.at, '%Y-%m-01'))
                from month m where m.at is not null)
            select date_format(at, '%Y-%m'),
                   (select count(*) from published_item
                     where kind = :kind and locale = :locale and visibility = 'LIVE'
                       and published_at >= date_format(at, '%Y-%m-01')
                       and published_at < date_format(at, '%Y-%m-01') + interval 1 month)
              from month where at is not null""";

    private final SessionFactory sessions;

    PublishedAddresses(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** A month in which something was first published that is live. */
    public record Month(YearMonth month, long items) {}

    /** @param modifiedAt when anything of it last changed */
    public record Address(String slug, Instant modifiedAt) {}

    /** Newest first. */
    public List<Month> months(Kind kind, String locale) {
        try (var session = sessions.openStatelessSession()) {
            return session.createNativeQuery(MONTHS, Object[].class)
                    .setParameter("kind", kind.name())
                    .setParameter("locale", locale)
                    .getResultStream()
                    .map(row -> new Month(YearMonth.parse((String) row[0]), ((Number) row[1]).longValue()))
                    .toList();
        }
    }

    /** What was first published in the month, the oldest first. */
    public List<Address> of(Kind kind, String locale, YearMonth month, int offset, int limit) {
        try (var session = sessions.openStatelessSession()) {
            return session.createQuery(
                            "select new vn.loa.publication.PublishedAddresses$Address(i.slug, i.modifiedAt)"
                                    + " from PublishedItem i where i.kind = :kind and i.key.locale = :locale"
                                    + " and i.visibility = :live and i.publishedAt >= :from and i.publishedAt < :until"
                                    + " order by i.publishedAt, i.key.id",
                            Address.class)
                    .setParameter("kind", kind)
                    .setParameter("locale", locale)
                    .setParameter("live", Visibility.LIVE)
                    .setParameter("from", start(month))
                    .setParameter("until", start(month.plusMonths(1)))
                    .setFirstResult(offset)
                    .setMaxResults(limit)
                    .getResultList();
        }
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
