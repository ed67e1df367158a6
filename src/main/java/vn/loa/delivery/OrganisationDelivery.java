package vn.loa.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.answer.Answers;
import vn.loa.paging.PageLinks;
import vn.loa.problem.Problem;
import vn.loa.publication.Kind;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;

@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON) // of bytes the framework would say that they are whatever is asked for
@PermitAll
class OrganisationDelivery {
    private static final List<String> LOCALES = List.of(ReadingLanguage.FALLBACK);
    /** Not each of them: a hundred with their neighbours would not fit into a header. */
    private static final List<String> LIST_KEYS = List.of("documents", "organisations");

    private final PublicationReader published;
    private final Answers answers;
    private final Addresses addresses;
    private final ObjectMapper json;
    private final Clock clock;

    OrganisationDelivery(
            PublicationReader published, Answers answers, Addresses addresses, ObjectMapper json, Clock clock) {
        this.published = published;
        this.answers = answers;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPublishedOrganisations",
            summary = "Organisations by their newest name, those of the past included")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedOrganisationPage.class)))
    public RestResponse<byte[]> list(@BeanParam PublicOrganisationQuery query, @Context UriInfo request) {
        var asOf = AsOf.of(query.asOf, clock);
        var page = published.listInOrder(Kind.ORGANISATION, ReadingLanguage.FALLBACK, query.asOf, query);
        var around = around(page.items(), asOf);
        return answers.json(
                ArticleDelivery.list(
                        page, page.items().stream().map(around::whole).toList()),
                null,
                asOf.nextChangeAt(),
                LIST_KEYS,
                "Accept-Encoding",
                PageLinks.of(page, request).orElse(null));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPublishedOrganisation",
            summary = "One organisation with its names over time, and with those that came before and after it")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedOrganisation.class)))
    @APIResponse(responseCode = "410", description = "It was removed on purpose")
    public RestResponse<byte[]> get(
            @PathParam("id") UUID id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "The day by whose names it is called; today (Asia/Ho_Chi_Minh) when absent",
                            example = "2022-06-13")
                    LocalDate asOf) {
        // What holds today may not hold tomorrow: a name ends with its day.
        var read = AsOf.of(asOf, clock);
        var organisation = published.findById(Kind.ORGANISATION, id, LOCALES).orElseThrow(Problem::notFound);
        addresses.requireThere(organisation);
        var around = around(List.of(organisation), read);
        var keys = new ArrayList<>(around.keys());
        keys.add(Neighbours.key(organisation));
        keys.add(Kind.ORGANISATION.listKey()); // another may come to succeed it
        return answers.json(around.whole(organisation), null, read.nextChangeAt(), keys, "Accept-Encoding", null);
    }

    private OrganisationsAround around(Collection<Published> organisations, AsOf asOf) {
        return new OrganisationsAround(json, published, organisations, asOf.day());
    }
}
