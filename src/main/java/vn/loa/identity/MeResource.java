package vn.loa.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/manage/v1/me")
@Tag(name = "Me")
class MeResource {
    private final CurrentActor actor;

    MeResource(CurrentActor actor) {
        this.actor = actor;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getMe", summary = "Who you are here, and in which roles")
    public MeView get() {
        var me = actor.get();
        return new MeView(
                me.person().id(),
                me.person().name(),
                me.roles().stream().sorted().toList());
    }

    /** The caller as Loa knows it. */
    @Schema(name = "Me")
    record MeView(
            @Schema(description = "Subject at the identity provider")
            String id,

            String name,

            @Schema(description = "The realm roles that mean something here")
            List<String> roles) {}
}
