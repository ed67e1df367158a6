package vn.loa.holiday;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.loa.calendar.SpecialDay;
import vn.loa.calendar.YearId;
import vn.loa.publication.Kind;
import vn.loa.publication.Publication;
import vn.loa.publication.Publications;

/** Shows the public what was decided of a year's days; the rules it knows. */
@ApplicationScoped
class HolidayPublisher {
    private final Publications publications;
    private final Clock clock;

    HolidayPublisher(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    void publish(int year, List<SpecialDay> decisions) {
        var days = new Days(decisions);
        publications.put(new Publication(
                Kind.CALENDAR,
                YearId.of(year),
                "vi",
                Integer.toString(year),
                null,
                days,
                days,
                Map.of(),
                clock.instant(),
                clock.instant()));
    }

    private record Days(List<SpecialDay> days) {}
}
