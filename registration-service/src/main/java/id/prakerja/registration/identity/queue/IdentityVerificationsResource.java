package id.prakerja.registration.identity.queue;

import id.prakerja.access.Role;
import id.prakerja.registration.identity.registry.GuardedIdentityRegistry;
import id.prakerja.registration.identity.registry.IdentityRegistryConfig;
import id.prakerja.work.QueueFigures;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
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
    private final RegistryPace pace;
    private final Clock clock;

    IdentityVerificationsResource(
            IdentityQueue queue,
            GuardedIdentityRegistry registry,
            IdentityRegistryConfig config,
            RegistryPace pace,
            Clock clock) {
        this.queue = queue;
        this.registry = registry;
        this.config = config;
        this.pace = pace;
        this.clock = clock;
    }

    /** How many wait, since when, and how long it will take. */
    @GET
    @Operation(
            operationId = "getIdentityBacklog",
            summary = "Count the people who wait for the identity registry",
            description = "Nobody is refused while the registry is away; this is where the waiting shows.")
    public Uni<BacklogView> backlog() {
        return queue.backlog()
                .chain(backlog -> queue.figures()
                        .chain(figures -> pace.perSecond().map(measured -> view(backlog, figures, measured))));
    }

    private BacklogView view(Backlog backlog, QueueFigures figures, double measured) {
        boolean suspected = registry.suspected();
        // Without recent answers, what was agreed is the best guess, and said to be one.
        String basis = suspected ? "NONE" : measured > 0 ? "MEASURED" : "AGREED_RATE";
        double expected = measured > 0 ? measured : config.ratePerSecond();
        Instant forecast =
                suspected ? null : clock.instant().plusSeconds((long) Math.ceil(backlog.pending() / expected));
        return new BacklogView(
                backlog.pending(),
                backlog.pending() == 0 ? null : clock.instant().minus(figures.oldestAge()),
                backlog.byChannel(),
                figures.failed(),
                config.ratePerSecond(),
                measured,
                suspected ? "SUSPECTED" : "ANSWERING",
                forecast,
                basis);
    }

    /**
     * The backlog as given out.
     *
     * @param pending people who wait
     * @param oldestWaitingSince since when the one who waits longest does, in real time, or null
     * @param byChannel people who wait, by channel; those who are verified again under {@code REVERIFICATION}
     * @param parked people whose question the registry cannot take; they have failed in the queue, where an operator decides
     * @param ratePerSecond people per second that all instances together may ask about
     * @param answeredPerSecond answers per second to all instances in the last ten to twenty seconds
     * @param registry {@code ANSWERING}, or {@code SUSPECTED} while it is left alone after failures
     * @param forecast when those who wait now should have been asked about; null while nobody can say
     * @param forecastBasis {@code MEASURED}: at the present pace; {@code AGREED_RATE}: at the agreed rate, since no answer has come
     *     lately; {@code NONE}: the registry does not answer
     */
    @Schema(name = "IdentityBacklog")
    public record BacklogView(
            long pending,
            Instant oldestWaitingSince,
            Map<String, Long> byChannel,
            long parked,
            int ratePerSecond,
            double answeredPerSecond,
            String registry,
            Instant forecast,
            @Schema(examples = "MEASURED") String forecastBasis) {}
}
