package vn.loa.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.identity.Roles;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

@Path("/api/manage/v1/search")
@Tag(name = "Search")
class StaffSearchResource {
    private final Searching searching;
    private final DraftTexts drafts;
    private final TopicIds topics;
    private final HitCursors cursors;

    StaffSearchResource(Searching searching, DraftTexts drafts, TopicIds topics, HitCursors cursors) {
        this.searching = searching;
        this.drafts = drafts;
        this.topics = topics;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "searchDrafts",
            summary = "Articles and plans in whatever state whose newest edition has the words, the best first",
            description =
                    "What was changed is found a second or two later. Topics, documents and organisations have no drafts:"
                            + " the public search finds them.")
    public StaffSearchPage search(@BeanParam StaffSearchQuery query) {
        var text = QueryText.parse(PublicSearchQuery.required(query.q));
        var filter = filter(query);
        var limit = PublicSearchQuery.limit(query.limit);
        var scope = "drafts" + text + filter + limit;
        var offset = cursors.offset(scope, query.cursor);
        var found = text.isEmpty()
                ? new Searching.Found(List.of(), 0, false, Map.of())
                : searching.findDrafts(text, filter, offset, Math.min(limit, Searching.MOST - offset));
        var now = drafts.now(found.hits());
        return new StaffSearchPage(
                found.hits().stream()
                        .filter(hit -> now.containsKey(hit.item()))
                        .map(hit -> StaffHit.of(hit, now.get(hit.item())))
                        .filter(hit -> filter.state() == null || filter.state().equals(hit.state()))
                        .toList(),
                cursors.next(scope, offset, found),
                found.total(),
                found.relaxed());
    }

    private DraftFilter filter(StaffSearchQuery query) {
        if (query.state != null && !drafts.states().contains(query.state)) {
            throw Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    FieldError.of(
                            "state",
                            "unknown-value",
                            String.join(", ", drafts.states().stream().sorted().toList())));
        }
        return new DraftFilter(
                query.state, topics.of(query.topic), query.organisation == null ? null : query.organisation.toString());
    }
}
