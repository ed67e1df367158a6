package vn.loa.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The pages to which the type of a problem leads: what it means, and what to do about it. */
@Path("/problems")
@Tag(name = "Problems")
@PermitAll
class ProblemPages {
    /** Nothing but the page itself: no script, no frame, nothing from elsewhere. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
                    + "dt{font-weight:600;margin-top:1rem}dd{margin:0}code{background:#eee;padding:.1em .3em}";

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "listProblems", summary = "A page with every problem that Loa answers")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            headers = @Header(name = "Content-Language", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public RestResponse<String> list(@Context RoutingContext request) {
        var locale = locale(request);
        var items = Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"/problems/%s\">%s</a> <code>%s</code> %d</li>"
                        .formatted(type.code(), escape(ProblemTexts.title(locale, type)), type.code(), type.status()))
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return page(locale, text(locale, "page.list"), items);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "getProblem", summary = "A page that explains one problem and what to do about it")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            headers = @Header(name = "Content-Language", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public RestResponse<String> get(
            @PathParam("code") @Parameter(description = "The problem's code, as in code and at the end of type")
                    String code,
            @Context RoutingContext request) {
        var type = ProblemType.ofCode(code).orElseThrow(Problem::notFound);
        var locale = locale(request);
        var body = """
                <dl>
                <dt>Code</dt><dd><code>%s</code></dd>
                <dt>%s</dt><dd>%d</dd>
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd>%s</dd>
                </dl>
                <p><a href="/problems">%s</a></p>""".formatted(
                        type.code(),
                        text(locale, "page.status"),
                        type.status(),
                        text(locale, "page.detail"),
                        escape(ProblemTexts.text(locale, type.code() + ".detail", "…", "…")),
                        text(locale, "page.help"),
                        escape(ProblemTexts.text(locale, type.code() + ".help")),
                        text(locale, "page.all"));
        return page(locale, ProblemTexts.title(locale, type), body);
    }

    private static RestResponse<String> page(Locale locale, String title, String body) {
        var html = """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title>
                <style>%3$s</style>
                </head>
                <body>
                <h1>%2$s</h1>
                %4$s
                </body>
                </html>
                """.formatted(locale.toLanguageTag(), escape(title), STYLE, body);
        return ResponseBuilder.ok(html)
                .header("Content-Type", "text/html;charset=UTF-8")
                .header("Content-Language", locale.toLanguageTag())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "public, max-age=3600")
                .header("Vary", "Accept-Language")
                .build();
    }

    private static Locale locale(RoutingContext request) {
        return ProblemTexts.locale(request.request().getHeader("Accept-Language"));
    }

    private static String text(Locale locale, String key) {
        return escape(ProblemTexts.text(locale, key));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
