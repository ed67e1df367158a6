package vn.loa.article;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.LoaTest;

@LoaTest
class ArticleWorkflowTest {
    @Test
    void it_goes_from_its_author_by_way_of_editor_and_approver_to_the_public() {
        var draft = Articles.draft(unique("Đường đi"));
        var submitted = Articles.moved(anna(), draft, "submitted");
        var reviewed = Articles.moved(erin(), submitted, "reviewed");
        var approved = Articles.moved(binh(), reviewed, "approved");
        Articles.read(draft.slug()).then().statusCode(404);
        Articles.moved(binh(), approved, "published");
        Articles.read(draft.slug()).then().statusCode(200);
        erin().get("/api/manage/v1/articles/{id}", draft.id())
                .then()
                .body("state", is("published"))
                .body("edition", is(1))
                .body("live.edition", is(1))
                .body("live.state", is("published"))
                .body("live.slug", is(draft.slug()))
                .body("updatedBy.id", is("binh"))
                .body("createdBy.id", is("anna"));
    }

    @Test
    void a_text_that_changes_after_its_review_has_to_be_reviewed_again() {
        var reviewed = Articles.moved(erin(), Articles.submitted("Sửa sau khi xem xét"), "reviewed");
        Articles.patch(as("edda", Roles.EDITOR), reviewed, Map.of("summary", "Câu chữ khác"))
                .then()
                .statusCode(200)
                .body("state", is("submitted"));
    }

    @Test
    void an_approver_may_approve_what_no_editor_has_reviewed() {
        Articles.moved(binh(), Articles.submitted(unique("Thẳng")), "approved");
    }

    @Test
    void returning_needs_a_comment_and_lets_the_author_write_again() {
        var submitted = Articles.submitted(unique("Trả lại"));
        refused(Articles.move(erin(), submitted, Map.of("to", "draft")), 422, "invalid-content", "/comment");
        refused(
                Articles.move(erin(), submitted, Map.of("to", "draft", "comment", "  \u200B ")),
                422,
                "invalid-content",
                "/comment");
        refused(Articles.patch(anna(), submitted, Map.of("title", "Khác")), 409, "wrong-state");
        var returned = Articles.moved(erin(), submitted, Map.of("to", "draft", "comment", "Thiếu số liệu"));
        Articles.patched(anna(), returned, Map.of("summary", "Đủ số liệu"));
    }

    @Test
    void withdrawing_and_removing_need_an_explanation() {
        var published = Articles.published(unique("Giải thích"));
        for (var to : new String[] {"withdrawn", "gone"}) {
            refused(Articles.move(binh(), published, Map.of("to", to)), 422, "invalid-content", "/comment");
        }
        Articles.read(published.slug()).then().statusCode(200).body("notice", nullValue());
    }

    @Test
    void an_unknown_state_and_one_that_is_never_asked_for_are_refused() {
        var draft = Articles.draft(unique("Lạ"));
        refused(Articles.move(anna(), draft, Map.of("to", "superseded")), 422, "invalid-content", "/to");
        refused(Articles.move(anna(), draft, Map.of("to", "erased")), 400, "invalid-json", "/to");
        refused(Articles.move(anna(), draft, Map.of("to", "SUBMITTED")), 400, "invalid-json", "/to");
        refused(Articles.move(anna(), draft, Map.of("comment", "?")), 422, "invalid-content", "/to");
    }

    @Test
    void a_time_is_refused_where_nothing_is_scheduled() {
        var asked = new HashMap<String, Object>();
        asked.put("to", "submitted");
        asked.put("at", OffsetDateTime.now().plusDays(1).toString());
        refused(Articles.move(anna(), Articles.draft(unique("Giờ")), asked), 422, "invalid-content", "/at");
    }

    @Test
    void an_empty_text_is_not_submitted() {
        var text = Articles.text(unique("Trống"));
        text.put("body", "<p> &nbsp; </p>");
        var draft = Articles.draft(text);
        refused(Articles.move(anna(), draft, Map.of("to", "submitted")), 422, "not-ready", "/body");
        erin().get("/api/manage/v1/articles/{id}", draft.id()).then().body("state", equalTo("draft"));
    }

    @Test
    void an_author_touches_no_other_authors_article() {
        var draft = Articles.draft(unique("Của Anna"));
        var alan = as("alan", Roles.AUTHOR);
        refused(Articles.patch(as("alan", Roles.AUTHOR), draft, Map.of("title", "Của tôi")), 403, "not-owner");
        refused(Articles.delete(as("alan", Roles.AUTHOR), draft), 403, "not-owner");
        refused(Articles.move(alan, draft, Map.of("to", "submitted")), 403, "not-owner");
    }

    @Test
    void who_wrote_in_an_edition_neither_reviews_nor_approves_it() {
        var submitted = Articles.submitted(unique("Bốn mắt"));
        var patched = Articles.patched(erin(), submitted, Map.of("summary", "Biên tập lại"));
        refused(Articles.move(erin(), patched, Map.of("to", "reviewed")), 403, "four-eyes");
        refused(Articles.move(as("erin", Roles.APPROVER), patched, Map.of("to", "approved")), 403, "four-eyes");
        refused(Articles.move(as("anna", Roles.APPROVER), patched, Map.of("to", "approved")), 403, "four-eyes");
        refused(Articles.move(as("anna", Roles.EDITOR), patched, Map.of("to", "reviewed")), 403, "four-eyes");
        Articles.moved(as("edda", Roles.EDITOR), patched, "reviewed");
    }

    @Test
    void who_wrote_an_earlier_edition_only_may_review_the_next_one() {
        var first = Articles.draft(unique("Hai người viết"));
        var published = Articles.published(first);
        var next = Articles.patched(as("erin", Roles.EDITOR, Roles.AUTHOR), published, Map.of("summary", "Mới"));
        var submitted = Articles.moved(as("erin", Roles.AUTHOR), next, "submitted");
        Articles.moved(as("anna", Roles.EDITOR), submitted, "reviewed");
    }

    @Test
    void what_has_been_approved_is_returned_before_it_is_changed_or_thrown_away() {
        var approved = Articles.approved(unique("Đã duyệt"));
        refused(Articles.patch(erin(), approved, Map.of("summary", "Lén sửa")), 409, "wrong-state");
        refused(Articles.delete(anna(), approved), 409, "wrong-state");
        refused(Articles.delete(erin(), approved), 409, "wrong-state");
        var scheduled = Articles.moved(
                binh(),
                approved,
                Map.of("to", "scheduled", "at", OffsetDateTime.now().plusDays(1).toString()));
        refused(Articles.patch(erin(), scheduled, Map.of("summary", "Lén sửa")), 409, "wrong-state");
        refused(Articles.delete(erin(), scheduled), 409, "wrong-state");
    }

    @Test
    void an_author_does_not_throw_away_what_others_are_reading() {
        var submitted = Articles.submitted(unique("Đang xem"));
        refused(Articles.delete(anna(), submitted), 409, "wrong-state");
        Articles.delete(erin(), submitted).then().statusCode(204);
    }

    @Test
    void what_is_not_there_is_not_found() {
        var nothing = new Articles.Held(UUID.randomUUID().toString(), "", "\"1\"");
        refused(Articles.move(binh(), nothing, Map.of("to", "published")), 404, "not-found");
        refused(Articles.patch(anna(), nothing, Map.of("title", "A")), 404, "not-found");
        refused(Articles.delete(anna(), nothing), 404, "not-found");
        refused(erin().get("/api/manage/v1/articles/{id}", nothing.id()), 404, "not-found");
        refused(erin().get("/api/manage/v1/articles/{id}/transitions", nothing.id()), 404, "not-found");
        refused(erin().get("/api/manage/v1/articles/{id}/editions", nothing.id()), 404, "not-found");
        refused(erin().get("/api/manage/v1/articles/{id}/editions/1", nothing.id()), 404, "not-found");
    }
}
