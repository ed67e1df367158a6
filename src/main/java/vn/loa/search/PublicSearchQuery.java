package vn.loa.search;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.http.WholeNumber;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.DocumentQuery;
import vn.loa.text.Kebab;

/** What is looked for, and within what. */
public class PublicSearchQuery {
    private static final int LONGEST = 500;
    private static final int MOST_HITS = 100;
    private static final Set<String> KINDS = Set.of("article", "topic", "document", "organisation", "plan", "feedback");

    @QueryParam("q")
    @Parameter(
            required = true,
            description =
                    "Words, with or without marks; those between quotation marks in a row; number and symbol of a document"
                            + " in any spelling. At most 500 characters, of which the first 16 words count",
            example = "cải cách hành chính")
    public String q;

    @QueryParam("kind")
    @Parameter(
            description =
                    "Only these kinds, separated by commas: article, topic, document, organisation, plan, feedback",
            example = "article,document")
    public String kind;

    @QueryParam("topic")
    @Parameter(description = "Code of a topic", example = "T1")
    public String topic;

    @QueryParam("organisation")
    @Parameter(description = "Id of the publishing or issuing organisation")
    public UUID organisation;

    @QueryParam("document")
    @Parameter(description = "Id of a cited document")
    public UUID document;

    @QueryParam("year")
    @Parameter(description = "Year of publication or issue", example = "2022")
    public String year;

    @QueryParam("locale")
    @Parameter(
            description = "Language; documents, organisations and plans are found in any",
            schema = @Schema(enumeration = {"vi", "en"}))
    public String locale;

    @QueryParam("facets")
    @Parameter(
            description = "Counts the hits by these, separated by commas: kind, topic, year, organisation, document",
            example = "kind,topic")
    public String facets;

    @QueryParam("limit")
    @DefaultValue("20")
    @Parameter(
            description = "How many at most, from 1 to 100",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "20"))
    public String limit;

    @QueryParam("cursor")
    @Parameter(description = "As answered in next, with the same parameters")
    public String cursor;

    QueryText text() {
        return QueryText.parse(required(q));
    }

    /** @throws Problem 400 where there is none, or a longer one than anybody types */
    static String required(String q) {
        if (q == null) {
            throw invalid("q", "required");
        }
        if (q.length() > LONGEST) {
            throw Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of("q", "too-long", LONGEST));
        }
        return q;
    }

    List<String> kinds() {
        if (kind == null) {
            return List.of();
        }
        var kinds = List.of(kind.split(",", -1));
        if (!KINDS.containsAll(kinds)) {
            throw invalid(
                    "kind",
                    "unknown-value",
                    String.join(", ", KINDS.stream().sorted().toList()));
        }
        return kinds;
    }

    Set<Facet> wantedFacets() {
        if (facets == null) {
            return Set.of();
        }
        var wanted = EnumSet.noneOf(Facet.class);
        for (var name : facets.split(",", -1)) {
            wanted.add(Arrays.stream(Facet.values())
                    .filter(facet -> Kebab.of(facet).equals(name))
                    .findFirst()
                    .orElseThrow(() -> invalid(
                            "facets",
                            "unknown-value",
                            String.join(
                                    ", ",
                                    Arrays.stream(Facet.values()).map(Kebab::of).toList()))));
        }
        return wanted;
    }

    Integer wantedYear() {
        return year == null
                ? null
                : Integer.valueOf(WholeNumber.of("year", year, DocumentQuery.FIRST_YEAR, DocumentQuery.LAST_YEAR));
    }

    int wantedLimit() {
        return limit(limit);
    }

    static int limit(String limit) {
        if (!limit.matches("[1-9][0-9]?|100")) {
            throw invalid("limit", "not-a-number", 1, MOST_HITS);
        }
        return Integer.parseInt(limit);
    }

    private static Problem invalid(String parameter, String code, Object... details) {
        return Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of(parameter, code, details));
    }
}
