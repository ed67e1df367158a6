package vn.loa.document;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** The filters of the list of documents. */
public class DocumentQuery extends PageRequest {
    @QueryParam("symbol")
    @Parameter(description = "Number and symbol exactly as entered", example = "61/2018/NĐ-CP")
    public String symbol;
}
