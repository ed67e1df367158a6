package vn.loa.publication;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.http.WholeNumber;
import vn.loa.law.LegalStatus;
import vn.loa.paging.PageRequest;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** The filters of the lists of documents, public and staff; each narrows the list. */
public class DocumentQuery extends PageRequest {
    /** Years of issue that can be asked for: four figures, and one more year behind the last. */
    public static final int FIRST_YEAR = 1000;

    public static final int LAST_YEAR = 9998;

    private static final int MAX_QUERY = 200;

    @QueryParam("q")
    @Parameter(
            description =
                    "Number and symbol in any spelling, or words of symbol, type and abstract, with or without marks;"
                            + " all must be found",
            example = "61/2018/nd-cp")
    public String q;

    @QueryParam("type")
    @Parameter(description = "Name of the document type, or its abbreviation", example = "Nghị định")
    public String type;

    @QueryParam("issuer")
    @Parameter(description = "Id of the issuing organisation")
    public UUID issuer;

    @QueryParam("year")
    @Parameter(description = "Year of issue", example = "2018")
    public String year;

    @QueryParam("status")
    @Parameter(description = "What it is worth on the day that asOf names")
    public LegalStatus status;

    @QueryParam("asOf")
    @Parameter(description = "Day for which the status is computed; today (Asia/Ho_Chi_Minh) by default")
    public LocalDate asOf;

    @QueryParam("from")
    @Parameter(description = "First day of issue", example = "2018-01-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day of issue", example = "2018-12-31")
    public LocalDate to;

    /** @throws Problem 400 for a year that is none, and for more words than anybody looks for */
    public DocumentFilter filter(LocalDate today) {
        if (q != null && q.length() > MAX_QUERY) {
            throw Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of("q", "too-long", MAX_QUERY));
        }
        var terms = new LinkedHashSet<Term>();
        if (q != null) {
            terms.addAll(DocumentTerms.searchedFor(q));
        }
        terms.addAll(DocumentTerms.ofIssuerAndType(issuer, type));
        var firstOfYear = year == null ? null : LocalDate.of(year(), 1, 1);
        return new DocumentFilter(
                terms,
                status,
                status == null ? null : asOf(today),
                later(from, firstOfYear),
                earlier(
                        to,
                        firstOfYear == null ? null : firstOfYear.plusYears(1).minusDays(1)));
    }

    public LocalDate asOf(LocalDate today) {
        return asOf == null ? today : asOf;
    }

    private int year() {
        return WholeNumber.of("year", year, FIRST_YEAR, LAST_YEAR);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
