package vn.loa.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
class ArticleAddressTest {
    private static String slug(String words) {
        return unique(words).replace(' ', '-');
    }

    private static Response create(String title, String slug) {
        var text = Articles.text(title);
        text.put("slug", slug);
        return anna().contentType("application/json").body(text).post("/api/manage/v1/articles");
    }

    private static Held renamed(Held published, String slug) {
        return Articles.published(Articles.patched(anna(), published, Map.of("slug", slug)));
    }

    private static void leads(String from, String to) {
        given().redirects()
                .follow(false)
                .get("/api/v1/articles/{slug}", from)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/articles/" + to));
    }

    @Test
    void it_is_made_from_the_vietnamese_title() {
        assertEquals(
                "day-manh-cai-cach-hanh-chinh-so-kh-cn-nghi-dinh-61-2018-nd-cp",
                Articles.draft("Đẩy mạnh cải cách hành chính – Sở KH&CN (Nghị định 61/2018/NĐ-CP)")
                        .slug());
        var decomposed = Normalizer.normalize("Ủy ban điện tử thử", Normalizer.Form.NFD);
        assertEquals("uy-ban-dien-tu-thu", Articles.draft(decomposed).slug());
    }

    @Test
    void titles_that_sound_alike_are_numbered() {
        var title = unique("Một cửa");
        var first = Articles.draft(title).slug();
        assertEquals(first + "-2", Articles.draft(title.replace("Một", "Mốt")).slug());
        assertEquals(first + "-3", Articles.draft(title).slug());
    }

    @Test
    void authors_who_write_the_same_title_at_once_get_different_addresses() throws Exception {
        var title = unique("Cùng lúc");
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<String> write = () -> Articles.draft(title).slug();
            var slugs = new HashSet<String>();
            for (var slug :
                    pool.invokeAll(IntStream.range(0, 16).mapToObj(i -> write).toList())) {
                slugs.add(slug.get());
            }
            assertEquals(16, slugs.size());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_title_without_letters_makes_none() {
        refused(create("–––", null), 422, "invalid-content", "/title");
    }

    @Test
    void one_that_is_taken_is_refused() {
        var taken = slug("da-co");
        create(unique("Một"), taken).then().statusCode(201).body("slug", is(taken));
        var before = Database.state();
        refused(create(unique("Hai"), taken), 409, "duplicate", "/slug");
        assertEquals(before, Database.state());
        refused(Articles.patch(anna(), Articles.draft(unique("Ba")), Map.of("slug", taken)), 409, "duplicate", "/slug");
    }

    @Test
    void one_of_other_signs_is_refused() {
        for (var slug : List.of("Hoa", "hoà", "a--b", "-a", "a-", "a b", "a/b", "..", "", "a".repeat(161))) {
            refused(create(unique("Lạ"), slug), 422, "invalid-content", "/slug");
        }
    }

    @Test
    void the_languages_share_one_namespace() {
        var taken = slug("song-ngu");
        create(unique("Một"), taken).then().statusCode(201);
        var text = Articles.text(unique("One"));
        text.put("slug", taken);
        text.put("locale", "en");
        refused(
                anna().contentType("application/json").body(text).post("/api/manage/v1/articles"),
                409,
                "duplicate",
                "/slug");
    }

    @Test
    void the_old_address_of_a_live_article_leads_to_the_new_one_with_the_query() {
        var published = Articles.published(unique("Tên một"));
        var second = slug("ten-hai");
        var next = Articles.patched(anna(), published, Map.of("slug", second));
        Articles.read(second).then().statusCode(404);
        Articles.read(published.slug()).then().statusCode(200);
        Articles.published(next);
        leads(published.slug(), second);
        Articles.read(second).then().statusCode(200).body("slug", is(second));
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/api/v1/articles/" + published.slug() + "?fields=title%2Cslug&locale=vi")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/articles/" + second + "?fields=title%2Cslug&locale=vi"));
    }

    @Test
    void a_chain_of_addresses_leads_to_the_present_one_at_once() {
        var first = Articles.published(unique("Chuỗi"));
        var slugs = List.of(slug("chuoi-hai"), slug("chuoi-ba"), slug("chuoi-bon"));
        var article = first;
        for (var slug : slugs) {
            article = renamed(article, slug);
        }
        leads(first.slug(), slugs.get(2));
        leads(slugs.get(0), slugs.get(2));
        leads(slugs.get(1), slugs.get(2));
        var back = renamed(article, first.slug());
        Articles.read(back.slug()).then().statusCode(200);
        leads(slugs.get(2), first.slug());
    }

    @Test
    void one_that_was_public_is_never_given_to_another_article() {
        var title = unique("Đã công khai");
        var first = Articles.published(title);
        var second = slug("doi-ten");
        var renamed = renamed(first, second);
        refused(create(unique("Khác"), first.slug()), 409, "duplicate", "/slug");
        Articles.moved(binh(), renamed, Map.of("to", "gone", "comment", "Sai"));
        refused(create(unique("Khác"), first.slug()), 409, "duplicate", "/slug");
        refused(create(unique("Khác"), second), 409, "duplicate", "/slug");
        assertEquals(first.slug() + "-2", Articles.draft(title).slug());
    }

    @Test
    void one_that_was_never_public_is_free_again() {
        var draft = Articles.draft(unique("Chưa công khai"));
        Articles.patched(anna(), draft, Map.of("slug", slug("khac")));
        create(unique("Khác"), draft.slug()).then().statusCode(201).body("slug", is(draft.slug()));
    }

    @Test
    void null_makes_it_anew_from_the_title() {
        var title = unique("Tên gốc");
        var draft = Articles.draft(title);
        var other = Articles.patched(anna(), draft, Map.of("slug", slug("tu-dat")));
        var patch = new java.util.HashMap<String, Object>();
        patch.put("slug", null);
        assertEquals(draft.slug(), Articles.patched(anna(), other, patch).slug());
    }

    @Test
    void a_changed_title_leaves_it() {
        var draft = Articles.draft(unique("Tên đầu"));
        assertEquals(
                draft.slug(),
                Articles.patched(anna(), draft, Map.of("title", "Tên sau")).slug());
    }
}
