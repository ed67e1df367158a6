package vn.loa.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the public may be told of an activity where it counts.
 *
 * @param date its first day
 */
public record ActivityFacts(
        UUID id,
        ActivityKind kind,
        String title,
        LocalDate date,
        String url,
        String outlet,
        List<Participants> participants) {}
