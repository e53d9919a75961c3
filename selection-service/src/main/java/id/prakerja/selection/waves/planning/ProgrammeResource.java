package id.prakerja.selection.waves.planning;

import id.prakerja.selection.open.OpenToAll;
import id.prakerja.selection.waves.wave.WaveConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programme's own terms. */
@Path("/v1/programme")
@Tag(name = "Waves")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

    private final WaveConfig config;

    ProgrammeResource(WaveConfig config) {
        this.config = config;
    }

    /** Shows the terms. */
    @GET
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "showProgramme",
            summary = "Show the programme's terms",
            description = "What a wave offers and asks unless it is planned otherwise; each wave shows its own.")
    @APIResponse(responseCode = "200", description = "The terms")
    public ProgrammeView show() {
        return ProgrammeView.of(config);
    }
}
