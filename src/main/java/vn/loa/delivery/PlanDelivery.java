package vn.loa.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.answer.Answers;
import vn.loa.paging.PageLinks;
import vn.loa.problem.Problem;
import vn.loa.publication.Kind;
import vn.loa.publication.PublicationReader;

@Path("/api/v1/plans")
@Tag(name = "Plans")
@Produces(MediaType.APPLICATION_JSON) // of bytes the framework would say that they are whatever is asked for
@PermitAll
class PlanDelivery {
    private static final List<String> LOCALES = List.of(ReadingLanguage.FALLBACK);
    /** Not each item: the evidence of a plan would not fit into a header. */
    private static final List<String> LIST_KEYS = List.of("documents", "organisations", "plans");

    private static final List<String> KEYS = List.of("articles", "documents", "organisations", "plans", "topics");

    private final PublicationReader published;
    private final Answers answers;
    private final ObjectMapper json;
    private final Clock clock;

    PlanDelivery(PublicationReader published, Answers answers, ObjectMapper json, Clock clock) {
        this.published = published;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPublishedPlans",
            summary = "Approved communication plans and how they stand today, the newest year first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedPlanPage.class)))
    public RestResponse<byte[]> list(@BeanParam PublicPlanQuery query, @Context UriInfo request) {
        var today = AsOf.today(clock);
        var page = published.listInOrder(Kind.PLAN, ReadingLanguage.FALLBACK, query.day(), query);
        var texts = new PlanTexts(json, published, page.items(), false, today.day());
        return answers.json(
                ArticleDelivery.list(
                        page, page.items().stream().map(texts::summary).toList()),
                null,
                today.nextChangeAt(), // what is planned today may be late tomorrow
                LIST_KEYS,
                "Accept-Encoding",
                PageLinks.of(page, request).orElse(null));
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getPublishedPlan",
            summary = "One approved plan with its items, and how each of them stands today")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PublishedPlan.class)))
    public RestResponse<byte[]> get(@PathParam("slug") String slug) {
        var today = AsOf.today(clock);
        var plan = published.findBySlug(Kind.PLAN, slug, LOCALES).orElseThrow(Problem::notFound);
        var keys = new ArrayList<>(KEYS);
        keys.add(Neighbours.key(plan));
        var texts = new PlanTexts(json, published, List.of(plan), true, today.day());
        return answers.json(texts.whole(plan), null, today.nextChangeAt(), keys, "Accept-Encoding", null);
    }
}
