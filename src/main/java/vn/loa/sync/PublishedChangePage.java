package vn.loa.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.publication.PublishedChange;

/** The contract of one page of the change log. */
@Schema(name = "ChangePage")
record PublishedChangePage(
        List<PublishedChange> items,

        @Schema(description = "Leads on, also from the end: there it answers what came since")
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How many there are in all; only with count=exact")
        Long count) {}
