package id.prakerja.registration.identity.registry;

import id.prakerja.access.Role;
import id.prakerja.registration.identity.registry.SimulatedIdentityRegistry.Behaviour;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The made-up registry's switches; there is nothing here where a real registry is asked. */
@Path("/v1/identity-registry-simulator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity verification")
@RolesAllowed(Role.OPERATOR)
public class SimulatorResource {

    private final IdentityRegistry registry;

    SimulatorResource(IdentityRegistry registry) {
        this.registry = registry;
    }

    /** How the made-up registry behaves. */
    @GET
    @Operation(operationId = "getSimulatorBehaviour", summary = "Read how the made-up registry behaves")
    public BehaviourView behaviour() {
        return view(simulator().behaviour());
    }

    /** Changes how the made-up registry behaves. */
    @PUT
    @Operation(
            operationId = "changeSimulatorBehaviour",
            summary = "Make the made-up registry slow, wrong or away",
            description = "Only in a demo or a test: 404 where a real registry is asked.")
    public BehaviourView behave(@NotNull @Valid BehaviourView wanted) {
        simulator()
                .behave(new Behaviour(
                        wanted.away(),
                        Duration.ofMillis(wanted.delayMillis()),
                        wanted.mismatchBasisPoints(),
                        wanted.familyCardBasisPoints() == null ? 0 : wanted.familyCardBasisPoints()));
        return view(simulator().behaviour());
    }

    private SimulatedIdentityRegistry simulator() {
        if (registry instanceof SimulatedIdentityRegistry simulator) {
            return simulator;
        }
        throw new NotFoundException();
    }

    private static BehaviourView view(Behaviour behaviour) {
        return new BehaviourView(
                behaviour.away(),
                behaviour.delay().toMillis(),
                behaviour.mismatchBasisPoints(),
                behaviour.familyCardBasisPoints());
    }

    /**
     * Behaviour of the made-up registry.
     *
     * @param away whether it refuses every call
     * @param delayMillis milliseconds that each call takes
     * @param mismatchBasisPoints share of numbers, in 1/10,000, for which it says MISMATCH
     * @param familyCardBasisPoints share of numbers, in 1/10,000, for which it has another family card; left out, none
     */
    @Schema(name = "SimulatorBehaviour")
    public record BehaviourView(
            @Schema(required = true, examples = "false") boolean away,

            @Schema(required = true, examples = "20") @Min(0) @Max(600_000)
            long delayMillis,

            @Schema(required = true, examples = "0") @Min(0) @Max(10_000)
            int mismatchBasisPoints,

            @Schema(examples = "0") @Min(0) @Max(10_000) Integer familyCardBasisPoints) {}
}
