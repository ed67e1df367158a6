package vn.loa.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.answer.Answers;
import vn.loa.answer.Form;
import vn.loa.problem.Problem;
import vn.loa.publication.Kind;

@Path("/api/v1")
@Tag(name = "Feeds")
@Produces(MediaType.APPLICATION_XML)
@PermitAll
class SitemapDelivery {
    private static final String NEWS = "news.xml";

    private final Sitemaps sitemaps;
    private final Answers answers;

    SitemapDelivery(Sitemaps sitemaps, Answers answers) {
        this.sitemaps = sitemaps;
        this.answers = answers;
    }

    @GET
    @Path("/sitemap.xml")
    @Operation(
            operationId = "getSitemapIndex",
            summary = "The parts of the website's sitemap (sitemaps.org 0.9)",
            description =
                    "Name it in the website's robots.txt: without that, a sitemap may only list what lies beside it.")
    @APIResponse(
            responseCode = "200",
            description = "The index",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> index() {
        return answer(sitemaps.index());
    }

    @GET
    @Path("/sitemaps/{part}")
    @Operation(
            operationId = "getSitemap",
            summary = "One part: up to 50,000 articles of a month, or the news of the last two days (news.xml)")
    @APIResponse(
            responseCode = "200",
            description = "The part",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> part(
            @PathParam("part") @Parameter(description = "As the index names it", example = "articles-vi-2022-06-1.xml")
                    String part) {
        if (part.equals(NEWS)) {
            return answer(sitemaps.news());
        }
        var wanted = SitemapPart.read(part).orElseThrow(Problem::notFound);
        return answer(sitemaps.of(wanted.locale(), wanted.month(), wanted.number()));
    }

    private RestResponse<byte[]> answer(Sitemaps.Sitemap sitemap) {
        return answers.of(
                Form.text(MediaType.APPLICATION_XML),
                sitemap.xml(),
                null,
                sitemap.nextChangeAt(),
                List.of(Kind.ARTICLE.listKey()),
                "Accept-Encoding",
                null);
    }
}
