package id.prakerja.selection.waves.wave;

import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.open.OpenToAll;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The waves as everybody with a role may see them. */
@Path("/v1/waves")
@Tag(name = "Waves", description = "Planning waves and leading them through their life")
@Produces(MediaType.APPLICATION_JSON)
public class WaveResource {

    private final WaveReads reads;

    WaveResource(WaveReads reads) {
        this.reads = reads;
    }

    /** Lists the waves. */
    @GET
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "listWaves",
            summary = "List the waves",
            description = "In ascending order of their numbers.")
    public Uni<Page<WaveView>> list(@BeanParam PageRequest page) {
        return reads.list(page);
    }

    /** Shows a wave. */
    @GET
    @Path("/{wave}")
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "showWave",
            summary = "Show a wave",
            description = "While it is being drawn, with the progress of the draw.")
    @APIResponse(
            responseCode = "200",
            description = "The wave",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    public Uni<WaveView> show(@PathParam("wave") @Parameter(example = "6") int wave) {
        return reads.show(wave);
    }
}
