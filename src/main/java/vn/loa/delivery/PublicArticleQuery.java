package vn.loa.delivery;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** The filters of the public list of articles; each narrows it. */
public class PublicArticleQuery extends PageRequest {
    static final String INCLUDES =
            "Neighbours of neighbours, separated by commas: topics.documents, topics.parent, documents.issuer";

    @QueryParam("topic")
    @Parameter(description = "Code of a topic", example = "T1")
    public String topic;

    @QueryParam("document")
    @Parameter(description = "Id of a cited document")
    public UUID document;

    @QueryParam("audience")
    @Parameter(schema = @Schema(enumeration = {"officials", "organisations", "citizens", "businesses"}))
    public String audience;

    @QueryParam("organisation")
    @Parameter(description = "Id of the publishing body")
    public UUID organisation;

    @QueryParam("rollUp")
    @DefaultValue("false")
    @Parameter(
            description =
                    "true, with organisation: also what those published whose place it took (those merged into it,"
                            + " renamed to it or succeeded by it, up to a hundred)")
    public boolean rollUp;

    @QueryParam("from")
    @Parameter(description = "First day of publication (Asia/Ho_Chi_Minh)", example = "2022-06-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day of publication (Asia/Ho_Chi_Minh)", example = "2022-06-30")
    public LocalDate to;

    @QueryParam("sort")
    @DefaultValue("-publishedAt")
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"-publishedAt", "publishedAt"},
                            defaultValue = "-publishedAt"))
    public String sort;

    @QueryParam("locale")
    @Parameter(
            description = "Language of the articles",
            schema =
                    @Schema(
                            enumeration = {"vi", "en"},
                            defaultValue = "vi"))
    public String locale;

    @QueryParam("fields")
    @Parameter(description = "Only these members of each item, separated by commas", example = "slug,title")
    public String fields;

    @QueryParam("include")
    @Parameter(description = INCLUDES)
    public String include;
}
