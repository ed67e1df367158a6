package vn.loa.rendition;

import io.quarkus.logging.Log;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.answer.Answers;
import vn.loa.answer.Form;
import vn.loa.delivery.ArticleReader;
import vn.loa.delivery.WholeArticle;
import vn.loa.pdf.PdfMaker;

@Path("/api/v1/articles/{slug}")
@Tag(name = "Articles")
@PermitAll
class RenditionDelivery {
    private static final String PDF = "application/pdf";
    private static final String LANGUAGE = "Language; where the article does not have it, Vietnamese is answered";
    private static final String VARY = "Accept-Encoding, Accept-Language";

    private final ArticleReader articles;
    private final PrintPages pages;
    private final PdfMaker maker;
    private final Answers answers;

    RenditionDelivery(ArticleReader articles, PrintPages pages, PdfMaker maker, Answers answers) {
        this.articles = articles;
        this.pages = pages;
        this.maker = maker;
        this.answers = answers;
    }

    @GET
    @Path("/print")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "printPublishedArticle",
            summary = "The article as a page to print: whole in itself, without scripts")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            headers = {
                @Header(
                        name = "Last-Modified",
                        required = true,
                        description = "When anything that shows here last changed",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Content-Security-Policy",
                        required = true,
                        description = "Nothing but the page and its own style",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "301",
            description = "The article has another slug now",
            headers =
                    @Header(
                            name = "Location",
                            required = true,
                            description = "Its present address, with your query",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")))
    @APIResponse(responseCode = "410", description = "It was removed on purpose")
    public RestResponse<byte[]> print(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Parameter(description = LANGUAGE, schema = @Schema(enumeration = {"vi", "en"}))
                    String locale,
            @Context UriInfo request) {
        return articles.read(
                slug,
                "/print",
                request,
                article ->
                        answer(PagePolicy.PAGE, pages.html(article, false).getBytes(StandardCharsets.UTF_8), article));
    }

    @GET
    @Path("/pdf")
    @Produces(PDF)
    @Operation(
            operationId = "getPublishedArticlePdf",
            summary = "The article as PDF: accessible (PDF/UA-1), fit for archives (PDF/A-2a), with all its fonts",
            description =
                    "Made when it is first asked for and kept until something that shows in it changes. Only so many are made"
                            + " at once: whoever has no turn in time is answered 503 with Retry-After. A box stands for each"
                            + " character that the fonts do not have.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers = {
                @Header(
                        name = "Last-Modified",
                        required = true,
                        description = "When anything that shows here last changed",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Content-Disposition",
                        required = true,
                        description = "To be shown, or kept under this name",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "301",
            description = "The article has another slug now",
            headers =
                    @Header(
                            name = "Location",
                            required = true,
                            description = "Its present address, with your query",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")))
    @APIResponse(responseCode = "410", description = "It was removed on purpose")
    @APIResponse(responseCode = "422", description = "There is too much in it for one PDF")
    public RestResponse<byte[]> pdf(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Parameter(description = LANGUAGE, schema = @Schema(enumeration = {"vi", "en"}))
                    String locale,
            @Context UriInfo request) {
        return articles.read(slug, "/pdf", request, article -> {
            var pdf = maker.make(pages.html(article, true), article.modifiedAt());
            if (!pdf.missing().isEmpty()) {
                Log.warnf("The PDF of \"%s\" has boxes for what no font has: %s", slug, pdf.missing());
            }
            return answer(PagePolicy.file(slug + ".pdf"), pdf.bytes(), article);
        });
    }

    private RestResponse<byte[]> answer(Form form, byte[] body, WholeArticle article) {
        return answers.of(form, body, article.modifiedAt(), article.nextChangeAt(), article.keys(), VARY, null);
    }
}
