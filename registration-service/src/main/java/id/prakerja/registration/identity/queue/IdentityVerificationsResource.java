package id.prakerja.registration.identity.queue;

import id.prakerja.access.Role;
import id.prakerja.registration.identity.registry.GuardedIdentityRegistry;
import id.prakerja.registration.identity.registry.IdentityRegistryConfig;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queue towards the identity registry. */
@Path("/v1/identity-verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity verification", description = "The queue towards the civil registry")
@RolesAllowed({Role.OPERATOR, Role.AUDITOR})
public class IdentityVerificationsResource {

    private final IdentityQueue queue;
    private final GuardedIdentityRegistry registry;
    private final IdentityRegistryConfig config;
    private final VerificationPace pace;
    private final Clock clock;

    IdentityVerificationsResource(
            IdentityQueue queue,
            GuardedIdentityRegistry registry,
            IdentityRegistryConfig config,
            VerificationPace pace,
            Clock clock) {
        this.queue = queue;
        this.registry = registry;
        this.config = config;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * The backlog.
     *
     * @return how many wait, since when, and how long it will take
     */
    @GET
    @Operation(
            operationId = "identityBacklog",
            summary = "People who wait for the identity registry",
            description = "Nobody is refused while the registry is away; this is where the waiting shows.")
    public Uni<BacklogView> backlog() {
        return queue.backlog().map(this::view);
    }

    private BacklogView view(Backlog backlog) {
        boolean suspected = registry.suspected();
        double measured = pace.perSecond();
        // Without recent answers, what was agreed is the best guess.
        double expected = measured > 0 ? measured : config.ratePerSecond();
        Instant forecast = suspected ? null : clock.instant().plusSeconds(Math.round(backlog.pending() / expected));
        return new BacklogView(
                backlog.pending(),
                backlog.oldestWaitingSince(),
                config.ratePerSecond(),
                measured,
                suspected ? "SUSPECTED" : "ANSWERING",
                forecast);
    }

    /**
     * The backlog as given out.
     *
     * @param pending people who wait
     * @param oldestWaitingSince since when the one who waits longest does, or null
     * @param ratePerSecond people per second that may be asked about
     * @param answeredPerSecond answers per second in the last ten seconds
     * @param registry {@code ANSWERING}, or {@code SUSPECTED} while it is left alone after failures
     * @param forecast when the backlog should be worked off; null while nobody can say
     */
    @Schema(name = "IdentityBacklog")
    public record BacklogView(
            long pending,
            Instant oldestWaitingSince,
            int ratePerSecond,
            double answeredPerSecond,
            String registry,
            Instant forecast) {}
}
