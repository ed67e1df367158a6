package vn.loa.delivery;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Activities;
import vn.loa.testing.Articles;
import vn.loa.testing.Cases;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;
import vn.loa.testing.Plans;

/** A list that asks the database once more for every row is fast in a test and slow in a year. */
@LoaTest
class StatementsTest {
    private static String article;
    private static String slug;
    private static String topic;
    private static String plan;

    @BeforeEach
    void rows_with_everything_in_them() {
        if (slug != null) {
            return;
        }
        for (var i = 0; i < 6; i++) {
            var organisation = Library.organisation(unique("Sở"));
            var document = Library.document(Library.symbol(), organisation);
            var text = Articles.text(unique("Câu lệnh"));
            topic = Library.topic("A");
            text.put("topics", List.of(topic, Library.topic("B")));
            text.put("documents", List.of(document));
            text.put("organisation", organisation);
            text.put("audiences", List.of("citizens"));
            var published = Articles.published(Articles.draft(text));
            article = published.id();
            slug = published.slug();
            var draft = Plans.draft(Plans.issued(unique("Kế hoạch")));
            var item = Plans.added(draft, Plans.item("Việc"));
            Plans.approved(draft);
            Plans.proveBy(item, published).then().statusCode(201);
            plan = draft.slug();
            var training = Activities.training();
            training.put("topics", List.of(topic));
            training.put("trainers", List.of("Nguyễn Văn An"));
            training.put("materials", List.of(Map.of("title", "Tài liệu", "url", "https://example.vn/tai-lieu")));
            Activities.recorded(training);
            var message = Cases.named();
            message.put("topic", topic);
            Cases.sent(message);
        }
    }

    /** Queries that the database runs for one request. */
    private static long statements(String path) {
        return statements(() -> as("otto", Roles.AUDITOR).get(path).then().statusCode(200));
    }

    /** The least of several tries, less what looking costs: what is done on schedule meanwhile counts as well. */
    private static long statements(Runnable request) {
        return least(request) - least(() -> {});
    }

    private static long least(Runnable request) {
        var least = Long.MAX_VALUE;
        for (var time = 0; time < 5; time++) {
            var before = selects();
            request.run();
            least = Math.min(least, selects() - before);
        }
        return least;
    }

    private static long selects() {
        return Database.number(
                "select variable_value from information_schema.global_status where variable_name = 'COM_SELECT'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles?",
                "/api/v1/articles?include=topics.documents,topics.parent,documents.issuer&",
                "/api/v1/articles?audience=citizens&",
                "/api/v1/topics?",
                "/api/v1/organisations?",
                "/api/v1/organisations?asOf=2022-06-13&",
                "/api/v1/documents?",
                "/api/v1/documents?q=trich&",
                "/api/v1/documents?status=in-force&",
                "/api/v1/plans?",
                "/api/v1/changes?",
                "/api/v1/search?q=cau+lenh&facets=topic,document,organisation&",
                "/api/manage/v1/search?q=cau+lenh&",
                "/api/manage/v1/articles?",
                "/api/manage/v1/articles?audience=citizens&state=published&",
                "/api/manage/v1/topics?",
                "/api/manage/v1/calendar/deadline-rules?",
                "/api/manage/v1/documents?",
                "/api/manage/v1/organisations?",
                "/api/manage/v1/plans?",
                "/api/manage/v1/activities?",
                "/api/manage/v1/feedback?",
                "/api/manage/v1/audit?"
            })
    void a_list_costs_as_many_whatever_its_length(String path) {
        var shortest = statements(path + "limit=1");
        var longer = statements(path + "limit=6");
        assertTrue(shortest > 0);
        assertEquals(shortest, longer, path);
    }

    @Test
    void what_everybody_reads_costs_two_at_most() {
        for (var path : List.of(
                "/api/v1/articles",
                "/api/v1/articles/" + slug,
                "/api/v1/articles?topic=" + topic,
                "/api/v1/plans",
                "/api/v1/plans/" + plan,
                "/api/v1/search?q=cau+lenh",
                "/api/v1/calendar/holidays?year=2026",
                "/api/v1/calendar/working-days?from=2026-01-05&add=1000")) {
            var count = statements(path);
            assertTrue(count <= 2, path + " costs " + count);
        }
    }

    /** Its PDF is read alike, but takes so long to make that others ask meanwhile. */
    @Test
    void an_article_for_paper_costs_one_more_for_who_issued_what_it_cites() {
        assertEquals(3, statements("/api/v1/articles/" + slug + "/print"));
    }

    @Test
    void what_is_not_there_costs_one() {
        var count = statements(
                () -> given().get("/api/v1/articles/none-such").then().statusCode(404));
        assertEquals(1, count);
    }

    @Test
    void the_items_of_a_plan_cost_as_many_whatever_their_number() {
        var draft = Plans.draft(unique("Nhiều việc"));
        for (var i = 0; i < 6; i++) {
            Plans.added(draft, Plans.item("Việc"));
        }
        var path = "/api/manage/v1/plans/" + draft.id() + "/items?limit=";
        assertEquals(statements(path + 1), statements(path + 6));
        assertTrue(statements("/api/manage/v1/plans/" + draft.id() + "/progress") <= 5);
        assertTrue(
                statements("/api/manage/v1/plans/" + draft.id() + "/reports/" + Plans.TODAY.getYear() + "-year") <= 6);
    }

    @Test
    void a_list_of_editions_costs_two() {
        assertTrue(statements("/api/manage/v1/articles/" + article + "/editions") <= 2);
    }
}
