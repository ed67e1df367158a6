package vn.loa.document;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.publication.DocumentFilter;
import vn.loa.publication.DocumentQuery;
import vn.loa.publication.DocumentTerms;

/** The filters of the staff list of documents. */
public class StaffDocumentQuery extends DocumentQuery {
    @QueryParam("symbol")
    @Parameter(description = "Number and symbol in any spelling", example = "61/2018/NĐ-CP")
    public String symbol;

    @Override
    public DocumentFilter filter(LocalDate today) {
        var filter = super.filter(today);
        if (symbol == null) {
            return filter;
        }
        var terms = new LinkedHashSet<>(filter.terms());
        terms.add(DocumentTerms.symbol(symbol));
        return new DocumentFilter(terms, filter.status(), filter.asOf(), filter.from(), filter.to());
    }
}
