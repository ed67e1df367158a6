package vn.loa.sample;

import static vn.loa.sample.SampleData.date;
import static vn.loa.sample.SampleData.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.loa.http.EntityTag;
import vn.loa.organisation.OrganisationDraft;
import vn.loa.organisation.OrganisationService;

/** The department, who it reports to, and who became part of whom. */
@IfBuildProfile("local")
@ApplicationScoped
class SampleOrganisations {
    private final SampleData data;
    private final OrganisationService organisations;
    private final ObjectMapper json;
    private final Map<UUID, EntityTag> tags = new HashMap<>();

    SampleOrganisations(SampleData data, OrganisationService organisations, ObjectMapper json) {
        this.data = data;
        this.organisations = organisations;
        this.json = json;
    }

    void enter() {
        data.read("organisations").forEach(this::enter);
    }

    void relate() {
        data.read("organisations").forEach(this::relate);
    }

    private void enter(JsonNode organisation) {
        var entered = organisations.create(
                new OrganisationDraft(
                        text(organisation, "name"),
                        text(organisation, "shortName"),
                        text(organisation, "code"),
                        date(organisation, "from"),
                        date(organisation, "until"),
                        List.of(),
                        List.of()),
                SamplePeople.PLANNER);
        data.entered(organisation, entered.id());
        tags.put(entered.id(), entered.tag());
    }

    /** Once the resolutions that ordered it are there, which organisations had to issue first. */
    private void relate(JsonNode organisation) {
        if (!organisation.has("mergedInto")) {
            return;
        }
        var merger = organisation.path("mergedInto");
        var relation = json.createObjectNode()
                .put("kind", "merged-into")
                .put("organisation", data.id(text(merger, "organisation")).toString())
                .put("date", text(merger, "date"));
        if (merger.has("basis")) {
            relation.put("basis", data.id(text(merger, "basis")).toString());
        }
        var patch = json.createObjectNode();
        patch.putArray("relations").add(relation);
        var id = data.id(text(organisation, "key"));
        organisations.patch(id, tags.get(id), patch, SamplePeople.PLANNER);
    }
}
