package vn.loa.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import vn.loa.calendar.DayEdits;
import vn.loa.calendar.SpecialDay;
import vn.loa.calendar.YearId;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;

/** What has been decided of single days, as published: one item for each year of which anything was. */
@ApplicationScoped
class PublishedDayEdits implements DayEdits {
    private final PublicationReader published;
    private final ObjectMapper json;

    PublishedDayEdits(PublicationReader published, ObjectMapper json) {
        this.published = published;
        this.json = json;
    }

    /** One statement, however many years. */
    @Override
    public Collection<SpecialDay> in(int firstYear, int lastYear) {
        var years =
                IntStream.rangeClosed(firstYear, lastYear).mapToObj(YearId::of).toList();
        return published.summaries(years, List.of(ReadingLanguage.FALLBACK)).values().stream()
                .flatMap(year -> read(year).days().stream())
                .toList();
    }

    private Year read(Published year) {
        try {
            return json.readValue(year.summary(), Year.class);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private record Year(List<SpecialDay> days) {}
}
