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
import vn.loa.publication.DocumentQuery;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.PublishedDocuments;

@Path("/api/v1/documents")
@Tag(name = "Documents")
@Produces(MediaType.APPLICATION_JSON) // of bytes the framework would say that they are whatever is asked for
@PermitAll
class DocumentDelivery {
    /** Not each item: a hundred with their neighbours would not fit into a header. */
    private static final List<String> LIST_KEYS = List.of("documents", "organisations");

    private final PublicationReader reader;
    private final PublishedDocuments documents;
    private final Addresses addresses;
    private final Answers answers;
    private final ObjectMapper json;
    private final Clock clock;

    DocumentDelivery(
            PublicationReader reader,
            PublishedDocuments documents,
            Addresses addresses,
            Answers answers,
            ObjectMapper json,
            Clock clock) {
        this.reader = reader;
        this.documents = documents;
        this.addresses = addresses;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPublishedDocuments",
            summary = "Legal documents, newest issue first; those of unknown date come last")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedDocumentPage.class)))
    public RestResponse<byte[]> list(@BeanParam DocumentQuery query, @Context UriInfo request) {
        var asOf = AsOf.of(query.asOf, clock);
        var page = documents.list("documents", query.filter(asOf.day()), query);
        var texts = new DocumentTexts(json, reader, documents, page.items(), asOf.day(), true);
        return answers.json(
                ArticleDelivery.list(
                        page, page.items().stream().map(texts::whole).toList()),
                null,
                asOf.nextChangeAt(),
                LIST_KEYS,
                "Accept-Encoding",
                PageLinks.of(page, request).orElse(null));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPublishedDocument",
            summary = "One legal document with its status on any day, and what other documents are to it")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedDocument.class)))
    @APIResponse(responseCode = "410", description = "It was deleted")
    public RestResponse<byte[]> get(
            @PathParam("id") UUID id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "Day for which the status is computed; today (Asia/Ho_Chi_Minh) by default")
                    LocalDate asOf) {
        // A status of today may be another at midnight; one of a day that was named stays.
        var read = AsOf.of(asOf, clock);
        var document = documents.find(id).orElseThrow(Problem::notFound);
        addresses.requireThere(document);
        var texts = new DocumentTexts(json, reader, documents, List.of(document), read.day(), false);
        return answers.json(texts.whole(document), null, read.nextChangeAt(), texts.keys(), "Accept-Encoding", null);
    }
}
