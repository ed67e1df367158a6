package vn.loa.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import vn.loa.article.Audience;

/** Knows what was done for plans; those who keep the evidence lie above them. */
public interface Deliveries {
    /**
     * How many were done for each item in which month; items for which nothing was done are left out.
     *
     * @param upTo last day that counts
     */
    Map<UUID, SortedMap<YearMonth, Integer>> byMonth(UUID plan, LocalDate upTo);

    /** Of what counts for each item, so many of the newest. */
    Map<UUID, List<Piece>> newest(UUID plan, int each);

    /**
     * Something that was done.
     *
     * @param article null for what Loa does not publish itself
     * @param activity null for what is none
     */
    record Piece(
            String kind, UUID article, String title, String url, String outlet, LocalDate date, Recorded activity) {}

    /** What the public is told of an activity beside its title and day. */
    record Recorded(String kind, List<Headcount> participants) {}

    /** How many of an audience took part. */
    record Headcount(Audience audience, int number) {}
}
