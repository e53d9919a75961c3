package id.prakerja.registration.waves.wave;

import id.prakerja.access.Role;
import id.prakerja.registration.waves.wave.domain.JoiningWindow;
import id.prakerja.registration.waves.wave.domain.WaveStatus;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The waves, as known here. */
@Path("/v1/waves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waves", description = "What may be joined, and when")
@RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR})
public class WavesResource {

    private final Clock clock;

    WavesResource(Clock clock) {
        this.clock = clock;
    }

    /**
     * The waves.
     *
     * @param request which part of the list
     * @return by number
     */
    @GET
    @WithSession
    @Operation(
            operationId = "waves",
            summary = "Waves by number",
            description =
                    "As selection-service last told of them; joinable says whether a wave may be joined at this moment.")
    public Uni<Page<WaveView>> waves(@BeanParam PageRequest request) {
        int limit = request.limit();
        int after = request.positionAsNumber()
                .map(position -> (int) Math.min(position, Integer.MAX_VALUE))
                .orElse(Integer.MIN_VALUE);
        return Wave.<Wave>find("wave > ?1 order by wave", after)
                .range(0, limit)
                .list()
                .map(waves -> Page.of(waves.stream().map(this::view).toList(), limit, WaveView::wave));
    }

    private WaveView view(Wave wave) {
        boolean joinable = new JoiningWindow(wave.status, wave.opensAt, wave.closesAt).isOpenAt(clock.instant());
        return new WaveView(
                wave.wave,
                wave.status,
                joinable,
                wave.quota,
                wave.priorityShareBasisPoints,
                wave.opensAt,
                wave.closesAt,
                wave.seedCommitment,
                wave.entryRoot,
                wave.decree,
                wave.entries,
                wave.selected);
    }

    /**
     * A wave as given out.
     *
     * @param wave number
     * @param status where it stands
     * @param joinable whether it may be joined at this moment
     * @param quota seats
     * @param priorityShareBasisPoints share of the quota for the priority list, in 1/10,000
     * @param opensAt start of the joining window
     * @param closesAt end of the joining window, exclusive
     * @param seedCommitment SHA-256 of the secret seed
     * @param entryRoot root of the frozen entry list, or null
     * @param decree number of the decree, or null
     * @param entries people whose entry was frozen
     * @param selected people selected
     */
    @Schema(name = "Wave")
    public record WaveView(
            @Schema(examples = "6") int wave,
            @Schema(examples = "OPEN") WaveStatus status,
            boolean joinable,
            @Schema(examples = "800") int quota,
            @Schema(examples = "8000") int priorityShareBasisPoints,
            @Schema(examples = "2020-08-27T05:00:00Z") Instant opensAt,
            @Schema(examples = "2020-08-31T16:59:59Z") Instant closesAt,
            String seedCommitment,
            String entryRoot,
            String decree,
            long entries,
            long selected) {}
}
