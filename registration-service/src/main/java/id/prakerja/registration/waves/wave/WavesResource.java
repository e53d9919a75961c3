package id.prakerja.registration.waves.wave;

import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The waves, as known here. */
@Path("/v1/waves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waves", description = "What may be joined, and when")
@RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR})
public class WavesResource {

    private final WaveStore waves;
    private final Clock clock;

    WavesResource(WaveStore waves, Clock clock) {
        this.waves = waves;
        this.clock = clock;
    }

    /** Lists the waves by number. */
    @GET
    @Operation(
            operationId = "listWaves",
            summary = "List waves by number",
            description =
                    "As selection-service last published them; joinable says whether a wave may be joined at this moment.")
    public Uni<Page<WaveView>> list(@BeanParam PageRequest request) {
        int limit = request.limit();
        int after = request.positionAsNumber()
                .map(position -> (int) Math.min(position, Integer.MAX_VALUE))
                .orElse(Integer.MIN_VALUE);
        return waves.list(after, limit + 1, clock.instant()).map(found -> Page.of(found, limit, WaveView::wave));
    }
}
