package vn.loa.identity;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.identity.Roles.ADMIN;
import static vn.loa.identity.Roles.APPROVER;
import static vn.loa.identity.Roles.AUDITOR;
import static vn.loa.identity.Roles.AUTHOR;
import static vn.loa.identity.Roles.CHANNEL_MANAGER;
import static vn.loa.identity.Roles.EDITOR;
import static vn.loa.identity.Roles.FEEDBACK_APPROVER;
import static vn.loa.identity.Roles.FEEDBACK_OFFICER;
import static vn.loa.identity.Roles.INTEGRATION;
import static vn.loa.identity.Roles.PLANNER;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.loa.contract.Plane;
import vn.loa.testing.Contract;
import vn.loa.testing.LoaTest;
import vn.loa.testing.People;

/** Who may do what: every operation of the staff contract for every role, for no role and for nobody. */
@LoaTest
class AuthorizationMatrixTest {
    private static final Set<String> EVERYBODY = Set.of(
            AUTHOR,
            EDITOR,
            APPROVER,
            PLANNER,
            CHANNEL_MANAGER,
            FEEDBACK_OFFICER,
            FEEDBACK_APPROVER,
            AUDITOR,
            ADMIN,
            INTEGRATION);
    private static final Set<String> READERS =
            Set.of(AUTHOR, EDITOR, APPROVER, PLANNER, CHANNEL_MANAGER, AUDITOR, ADMIN, INTEGRATION);

    /** Written down once more on purpose: a changed annotation must be a changed row. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("getMe", EVERYBODY),
            entry("listArticles", READERS),
            entry("createArticle", Set.of(AUTHOR)),
            entry("getArticle", READERS),
            entry("patchArticle", Set.of(AUTHOR, EDITOR)),
            entry("deleteArticle", Set.of(AUTHOR, EDITOR)),
            entry("listTransitions", READERS),
            entry("moveArticle", Set.of(AUTHOR, EDITOR, APPROVER)),
            entry("confirmEmergency", Set.of(APPROVER)),
            entry("listCitations", READERS),
            entry("keepAsHistory", Set.of(EDITOR)),
            entry("endHistory", Set.of(EDITOR)),
            entry("searchDrafts", READERS),
            entry("getSearchIndex", Set.of(ADMIN, AUDITOR)),
            entry("rebuildSearchIndex", Set.of(ADMIN)),
            entry("listEditions", READERS),
            entry("getEdition", READERS),
            entry("listTopics", READERS),
            entry("getTopic", READERS),
            entry("createTopic", Set.of(PLANNER, ADMIN)),
            entry("patchTopic", Set.of(PLANNER, ADMIN)),
            entry("deleteTopic", Set.of(PLANNER, ADMIN)),
            entry("mergeTopic", Set.of(PLANNER, ADMIN)),
            entry("listDocuments", READERS),
            entry("getDocument", READERS),
            entry("createDocument", Set.of(PLANNER, ADMIN)),
            entry("patchDocument", Set.of(PLANNER, ADMIN)),
            entry("deleteDocument", Set.of(PLANNER, ADMIN)),
            entry("listOrganisations", READERS),
            entry("getOrganisation", READERS),
            entry("createOrganisation", Set.of(PLANNER, ADMIN)),
            entry("patchOrganisation", Set.of(PLANNER, ADMIN)),
            entry("deleteOrganisation", Set.of(PLANNER, ADMIN)),
            entry("listHolidays", EVERYBODY),
            entry("getHoliday", EVERYBODY),
            entry("createHoliday", Set.of(PLANNER, ADMIN)),
            entry("patchHoliday", Set.of(PLANNER, ADMIN)),
            entry("deleteHoliday", Set.of(PLANNER, ADMIN)),
            entry("listDeadlineRules", EVERYBODY),
            entry("getDeadlineRule", EVERYBODY),
            entry("createDeadlineRule", Set.of(PLANNER, ADMIN)),
            entry("patchDeadlineRule", Set.of(PLANNER, ADMIN)),
            entry("deleteDeadlineRule", Set.of(PLANNER, ADMIN)),
            entry("getDeadline", EVERYBODY),
            entry("listAbbreviations", READERS),
            entry("getAbbreviation", READERS),
            entry("createAbbreviation", Set.of(PLANNER, ADMIN)),
            entry("patchAbbreviation", Set.of(PLANNER, ADMIN)),
            entry("deleteAbbreviation", Set.of(PLANNER, ADMIN)),
            entry("importDocuments", Set.of(PLANNER, ADMIN)),
            entry("exportDocumentsAsCsv", READERS),
            entry("exportDocumentsAsJson", READERS),
            entry("listJobs", READERS),
            entry("getJob", READERS),
            entry("listJobProblems", READERS),
            entry("cancelJob", Set.of(PLANNER, ADMIN)),
            entry("listPlans", READERS),
            entry("createPlan", Set.of(PLANNER, ADMIN)),
            entry("getPlan", READERS),
            entry("patchPlan", Set.of(PLANNER, ADMIN)),
            entry("deletePlan", Set.of(PLANNER, ADMIN)),
            entry("listPlanTransitions", READERS),
            entry("movePlan", Set.of(PLANNER, ADMIN, APPROVER)),
            entry("listPlanEditions", READERS),
            entry("getPlanEdition", READERS),
            entry("getPlanDiff", READERS),
            entry("getPlanTemplate", READERS),
            entry("importPlan", Set.of(PLANNER, ADMIN)),
            entry("listPlanItems", READERS),
            entry("createPlanItem", Set.of(PLANNER, ADMIN)),
            entry("getPlanItem", READERS),
            entry("patchPlanItem", Set.of(PLANNER, ADMIN)),
            entry("deletePlanItem", Set.of(PLANNER, ADMIN)),
            entry("listEvidence", READERS),
            entry("addEvidence", Set.of(PLANNER, ADMIN)),
            entry("getEvidence", READERS),
            entry("deleteEvidence", Set.of(PLANNER, ADMIN)),
            entry("listProposals", READERS),
            entry("listActivityProposals", READERS),
            entry("listActivities", READERS),
            entry("createActivity", Set.of(PLANNER, ADMIN)),
            entry("getActivity", READERS),
            entry("replaceActivity", Set.of(PLANNER, ADMIN)),
            entry("deleteActivity", Set.of(PLANNER, ADMIN)),
            entry("dismissProposal", Set.of(PLANNER, ADMIN)),
            entry("getPlanProgress", READERS),
            entry("getPlanReport", READERS),
            entry("listFeedback", Set.of(FEEDBACK_OFFICER, FEEDBACK_APPROVER, AUDITOR)),
            entry("recordFeedback", Set.of(FEEDBACK_OFFICER)),
            entry("getFeedback", Set.of(FEEDBACK_OFFICER, FEEDBACK_APPROVER, AUDITOR)),
            entry("listFeedbackTransitions", Set.of(FEEDBACK_OFFICER, FEEDBACK_APPROVER, AUDITOR)),
            entry("moveFeedback", Set.of(FEEDBACK_OFFICER, FEEDBACK_APPROVER)),
            entry("listFeedbackAnswers", Set.of(FEEDBACK_OFFICER, FEEDBACK_APPROVER, AUDITOR)),
            entry("listFeedbackNotes", Set.of(FEEDBACK_OFFICER, FEEDBACK_APPROVER, AUDITOR)),
            entry("noteFeedback", Set.of(FEEDBACK_OFFICER, FEEDBACK_APPROVER)),
            entry("getFeedbackRedactions", Set.of(FEEDBACK_OFFICER, FEEDBACK_APPROVER)),
            entry("redactFeedback", Set.of(FEEDBACK_OFFICER)),
            entry("getFeedbackSender", Set.of(FEEDBACK_OFFICER, FEEDBACK_APPROVER)),
            entry("listAudit", Set.of(AUDITOR, ADMIN)),
            entry("verifyAudit", Set.of(AUDITOR, ADMIN)));

    /** Refusals that are about the row and not about the role. */
    private static final Set<String> NOT_ABOUT_ROLES = Set.of("four-eyes", "not-owner");

    @Test
    void every_operation_of_the_contract_has_its_row() {
        var inContract = new TreeMap<String, Set<String>>();
        Contract.of(Plane.MANAGEMENT).operations().forEach(operation -> {
            var roles = new TreeSet<String>();
            operation.node().path("x-roles").forEach(role -> roles.add(role.asText()));
            inContract.put(operation.id(), roles);
        });
        var inTable = new TreeMap<String, Set<String>>();
        ALLOWED.forEach((id, roles) -> inTable.put(id, new TreeSet<>(roles)));
        assertEquals(inTable, inContract);
        assertEquals(EVERYBODY, Roles.ALL);
    }

    static Stream<String> staffOperations() {
        return Contract.of(Plane.MANAGEMENT).operations().stream()
                .map(Contract.Operation::id)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("staffOperations")
    void only_the_roles_in_its_row_get_in(String id) {
        var operation = operation(id);
        assertAll(EVERYBODY.stream().sorted().map(role -> () -> {
            var answer = call(People.as("matrix-" + role, role), operation);
            assertEquals(
                    ALLOWED.get(id).contains(role), !isRefused(answer), id + " for " + role + ": " + answer.asString());
            if (isRefused(answer)) {
                assertEquals(403, answer.statusCode());
                assertEquals("forbidden", answer.path("code"));
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("staffOperations")
    void a_token_without_a_role_gets_in_nowhere_but_at_me(String id) {
        for (var roles : List.of(new String[] {}, new String[] {"content-reader"}, new String[] {"offline_access"})) {
            var answer = call(People.as("matrix-nothing", roles), operation(id));
            assertEquals(id.equals("getMe") ? 200 : 403, answer.statusCode(), id + ": " + answer.asString());
        }
    }

    @ParameterizedTest
    @MethodSource("staffOperations")
    void without_a_good_token_nobody_gets_in(String id) {
        for (var request : List.of(given(), badToken())) {
            var answer = call(request, operation(id));
            assertEquals(401, answer.statusCode(), id + ": " + answer.asString());
            assertEquals("unauthenticated", answer.path("code"));
            assertEquals("Bearer", answer.header("WWW-Authenticate"));
        }
    }

    /** But for the stream of events, which never ends: EventsTest has that. */
    static Stream<String> publicOperations() {
        return Contract.of(Plane.DELIVERY).operations().stream()
                .map(Contract.Operation::id)
                .filter(id -> !id.equals("followChanges"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("publicOperations")
    void the_public_reads_without_a_token_and_with_a_bad_one(String id) {
        var operation = Contract.of(Plane.DELIVERY).operations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertFalse(operation.node().has("security"));
        for (var request : List.of(given(), badToken())) {
            var answer = call(request, operation);
            var expected = operation.method().equals("post")
                    ? Set.of(422)
                    : operation.path().contains("{") ? Set.of(404) : Set.of(200);
            assertTrue(expected.contains(answer.statusCode()), id + ": " + answer.asString());
        }
    }

    private static RequestSpecification badToken() {
        return given().auth().oauth2(People.token("eve", ADMIN) + "x");
    }

    private static boolean isRefused(Response answer) {
        return answer.statusCode() == 401
                || answer.statusCode() == 403 && !NOT_ABOUT_ROLES.contains(answer.<String>path("code"));
    }

    private static Contract.Operation operation(String id) {
        return Contract.of(Plane.MANAGEMENT).operations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A call that is well-formed and changes nothing: its id is nobody's, its body lacks what is required. */
    private static Response call(RequestSpecification request, Contract.Operation operation) {
        var path = operation
                .path()
                .replace("{number}", "1")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        operation
                .node()
                .at("/requestBody/content")
                .properties()
                .forEach(media -> request.contentType(media.getKey()).body("{}".getBytes(UTF_8)));
        operation.node().path("parameters").forEach(parameter -> {
            if (parameter.path("required").asBoolean()) {
                var name = parameter.path("name").asText();
                var example = parameter.path("example").asText();
                switch (parameter.path("in").asText()) {
                    case "query" -> request.queryParam(name, example);
                    case "header" -> request.header(name, example);
                    default -> {
                        // the path is set
                    }
                }
            }
        });
        request.header("If-Match", "\"0\"");
        return request.request(operation.method().toUpperCase(java.util.Locale.ROOT), path);
    }
}
