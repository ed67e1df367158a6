package vn.loa.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.answer.Answers;
import vn.loa.calendar.CalendarYears;
import vn.loa.calendar.DayKind;
import vn.loa.calendar.ExplainedDay;
import vn.loa.calendar.WorkCalendar;
import vn.loa.http.WholeNumber;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;

@Path("/api/v1/calendar")
@Tag(name = "Calendar")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class CalendarDelivery {
    private static final int MAX_DAYS = 1000;
    private static final String WORKING_DAY = "working-day";
    private static final String CALENDAR_DAY = "calendar-day";
    private static final String YEAR =
            CalendarYears.MIN + " to " + CalendarYears.MAX + "; this year where it is absent";

    private final PublishedDayEdits edits;
    private final Answers answers;
    private final ReadingLanguage language;
    private final ObjectMapper json;
    private final Clock clock;

    CalendarDelivery(
            PublishedDayEdits edits, Answers answers, ReadingLanguage language, ObjectMapper json, Clock clock) {
        this.edits = edits;
        this.answers = answers;
        this.language = language;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Path("/holidays")
    @Operation(
            operationId = "listPublicHolidays",
            summary = "The public holidays of a year, the days off for them, and swapped working days")
    @APIResponse(
            responseCode = "200",
            description = "The days, in their order",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedHolidays.class)))
    public RestResponse<byte[]> holidays(
            @QueryParam("year")
                    @Parameter(
                            description = YEAR,
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = CalendarYears.MIN,
                                            maximum = CalendarYears.MAX),
                            example = "2026")
                    String year,
            @QueryParam("locale")
                    @Parameter(
                            description = "Language of the names; else that of Accept-Language",
                            schema = @Schema(enumeration = {"vi", "en"}))
                    String locale) {
        var today = AsOf.today(clock);
        var asked = year(year, today);
        var items = new WorkCalendar(edits)
                .in(asked).stream()
                        .filter(day -> day.kind() != DayKind.ORDINARY)
                        .map(day -> PublishedHolidays.Item.of(day, language()))
                        .toList();
        return answer(new PublishedHolidays(asked, items), until(year, today), "Accept-Encoding, Accept-Language");
    }

    @GET
    @Path("/working-days")
    @Operation(
            operationId = "addWorkingDays",
            summary = "The last day of a period, with every day that did not count and why",
            description =
                    "The first day that counts is the first one after the day of receipt: of working days, the first"
                            + " that is worked. Of calendar days all count, and where the last one is off, the next working day is"
                            + " the last one.")
    @APIResponse(
            responseCode = "200",
            description = "The day",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublishedDueDay.class)))
    public RestResponse<byte[]> workingDays(
            @QueryParam("from") @Parameter(required = true, description = "The day of receipt", example = "2026-04-24")
                    LocalDate from,
            @QueryParam("add")
                    @Parameter(
                            required = true,
                            description = "How many days, from 0 to 1000",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000"),
                            example = "5")
                    String add,
            @QueryParam("unit")
                    @DefaultValue(WORKING_DAY)
                    @Parameter(
                            description = "What is counted",
                            schema =
                                    @Schema(
                                            enumeration = {WORKING_DAY, CALENDAR_DAY},
                                            defaultValue = WORKING_DAY))
                    String unit,
            @QueryParam("locale")
                    @Parameter(
                            description = "Language of the explanations; else that of Accept-Language",
                            schema = @Schema(enumeration = {"vi", "en"}))
                    String locale) {
        if (from == null || add == null) {
            throw invalid(FieldError.of(from == null ? "from" : "add", "required"));
        }
        if (!unit.equals(WORKING_DAY) && !unit.equals(CALENDAR_DAY)) {
            throw invalid(FieldError.of("unit", "unknown-value", WORKING_DAY + ", " + CALENDAR_DAY));
        }
        var days = WholeNumber.of("add", add, 0, MAX_DAYS);
        if (!CalendarYears.have(from)) {
            throw invalid(CalendarYears.outside("from"));
        }
        var calendar = new WorkCalendar(edits);
        var due = (unit.equals(WORKING_DAY)
                        ? calendar.addWorkingDays(from, days)
                        : calendar.addCalendarDays(from, days))
                .orElseThrow(() -> invalid(CalendarYears.outside("add")));
        return answer(
                new PublishedDueDay(from, days, unit, due.date(), ExplainedDay.of(due.skipped(), language())),
                null,
                "Accept-Encoding, Accept-Language");
    }

    @GET
    @Path("/report-periods")
    @Operation(
            operationId = "listReportPeriods",
            summary = "What the reports on administrative reform of a year are about, and when they are due")
    @APIResponse(
            responseCode = "200",
            description = "The periods",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedReportPeriods.class)))
    public RestResponse<byte[]> reportPeriods(
            @QueryParam("year")
                    @Parameter(
                            description = YEAR,
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = CalendarYears.MIN,
                                            maximum = CalendarYears.MAX),
                            example = "2026")
                    String year) {
        var today = AsOf.today(clock);
        return answer(PublishedReportPeriods.of(year(year, today)), until(year, today), "Accept-Encoding");
    }

    private static int year(String text, AsOf today) {
        return text == null
                ? today.day().getYear()
                : WholeNumber.of("year", text, CalendarYears.FIRST, CalendarYears.LAST);
    }

    /** A year that nobody named may be another tomorrow. */
    private static Instant until(String year, AsOf today) {
        return year == null ? today.nextChangeAt() : null;
    }

    private Locale language() {
        return Locale.forLanguageTag(language.requested());
    }

    private RestResponse<byte[]> answer(Object body, Instant nextChangeAt, String vary) {
        try {
            return answers.json(
                    json.writeValueAsBytes(body), null, nextChangeAt, List.of(Kind.CALENDAR.listKey()), vary, null);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static Problem invalid(FieldError error) {
        return Problem.of(ProblemType.INVALID_PARAMETER, error);
    }
}
