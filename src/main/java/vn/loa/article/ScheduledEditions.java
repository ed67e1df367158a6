package vn.loa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.SortedSet;
import vn.loa.calendar.RunningDeadlines;

/** Editions that are to be published on some day; their time stands, but somebody may want another day. */
@ApplicationScoped
class ScheduledEditions implements RunningDeadlines {
    private final ArticleRepository articles;

    ScheduledEditions(ArticleRepository articles) {
        this.articles = articles;
    }

    @Override
    public String kind() {
        return "scheduled-editions";
    }

    @Override
    public long on(SortedSet<LocalDate> days) {
        return articles.scheduledOn(days);
    }
}
