package vn.loa.article;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** The filters of the staff list; each narrows it. */
public class ArticleQuery extends PageRequest {
    @QueryParam("state")
    @Parameter(description = "State of the newest edition")
    public ArticleState state;

    @QueryParam("topic")
    @Parameter(description = "Code of a topic of the newest edition")
    public String topic;

    @QueryParam("document")
    @Parameter(description = "Id of a document that the newest edition cites")
    public UUID document;

    @QueryParam("audience")
    public Audience audience;

    @QueryParam("organisation")
    @Parameter(description = "Id of the publishing body")
    public UUID organisation;

    @QueryParam("createdBy")
    @Parameter(description = "Subject of the author at the identity provider")
    public String createdBy;

    @QueryParam("emergency")
    @Parameter(description = "true: only emergencies that no second person has confirmed")
    public Boolean emergency;

    @QueryParam("flag")
    @Parameter(
            description = "Published articles to be looked at again; expired documents include replaced ones,"
                    + " and articles kept as history are left out")
    public ArticleFlag flag;

    @QueryParam("from")
    @Parameter(description = "First day of the last change (Asia/Ho_Chi_Minh)")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day of the last change (Asia/Ho_Chi_Minh)")
    public LocalDate to;

    @QueryParam("sort")
    @DefaultValue("-updatedAt")
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"-updatedAt", "updatedAt"},
                            defaultValue = "-updatedAt"))
    public String sort;
}
