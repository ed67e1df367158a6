package vn.loa.holiday;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.calendar.CalendarYears;
import vn.loa.calendar.LocalDays;
import vn.loa.http.Assessment;
import vn.loa.http.Created;
import vn.loa.http.DryRun;
import vn.loa.http.EntityTag;
import vn.loa.http.Idempotent;
import vn.loa.http.MergePatch;
import vn.loa.http.RequestLanguage;
import vn.loa.http.WholeNumber;
import vn.loa.identity.CurrentActor;
import vn.loa.identity.Roles;

@Path("/api/manage/v1/calendar/holidays")
@Tag(name = "Calendar")
class HolidayResource {
    private static final String PATH = "/api/manage/v1/calendar/holidays/";

    private final HolidayService holidays;
    private final CurrentActor actor;
    private final RequestLanguage language;
    private final Clock clock;

    HolidayResource(HolidayService holidays, CurrentActor actor, RequestLanguage language, Clock clock) {
        this.holidays = holidays;
        this.actor = actor;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER})
    @Operation(operationId = "listHolidays", summary = "The special days of a year: by the rules, and as decided")
    public CalendarYear list(
            @QueryParam("year")
                    @Parameter(
                            description =
                                    CalendarYears.MIN + " to " + CalendarYears.MAX + "; this year where it is absent",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = CalendarYears.MIN,
                                            maximum = CalendarYears.MAX))
                    String year) {
        return holidays.year(
                year == null
                        ? LocalDays.today(clock).getYear()
                        : WholeNumber.of("year", year, CalendarYears.FIRST, CalendarYears.LAST));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.READER, Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER})
    @Operation(operationId = "getHoliday", summary = "One decided day")
    public RestResponse<HolidayView> get(@PathParam("id") UUID id) {
        var holiday = holidays.require(id);
        return holiday.tag().on(holiday);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "createHoliday", summary = "Decides on a day, in the place of what the rules say of it")
    @APIResponse(
            responseCode = "201",
            description = "The day, and what else changed with it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HolidayView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what the decision would change and meet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> create(
            HolidayDraft draft, @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> holidays.create(draft, actor.get(), language.get()), HolidayView::warnings, language.get()));
        }
        var created = holidays.create(draft, actor.get(), language.get());
        return Created.at(PATH + created.id(), created.tag(), created);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "patchHoliday", summary = "Changes what was decided of a day, or moves it to another")
    @APIResponse(
            responseCode = "200",
            description = "The day, and what else changed with it; with validateOnly, what would",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {HolidayView.class, Assessment.class})))
    public RestResponse<?> patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            description = "What is named replaces, null removes, what is not named stays (RFC 7396)",
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = HolidayDraft.class)))
                    JsonNode patch,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> holidays.patch(id, seen, patch, actor.get(), language.get()),
                    HolidayView::warnings,
                    language.get()));
        }
        var changed = holidays.patch(id, seen, patch, actor.get(), language.get());
        return changed.tag().on(changed);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "deleteHoliday", summary = "Takes a decision back: the rules hold for its day again")
    @APIResponse(
            responseCode = "200",
            description = "What changed with it; with validateOnly, what would",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Impact.class, Assessment.class})))
    public RestResponse<?> delete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> holidays.delete(id, seen, actor.get(), language.get()),
                    HolidayView::warnings,
                    language.get()));
        }
        return RestResponse.ok(
                holidays.delete(id, seen, actor.get(), language.get()).impact());
    }
}
