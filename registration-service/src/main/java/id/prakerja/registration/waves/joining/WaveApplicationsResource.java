package id.prakerja.registration.waves.joining;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.rest.idempotency.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Joining a wave. */
@Path("/v1/applicants/{id}/wave-applications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waves")
public class WaveApplicationsResource {

    private final Joining joining;
    private final Caller caller;

    WaveApplicationsResource(Joining joining, Caller caller) {
        this.joining = joining;
        this.caller = caller;
    }

    /** Joins a wave. */
    @POST
    @RolesAllowed({Role.APPLICANT, Role.OFFICER})
    @Operation(
            operationId = "joinWave",
            summary = "Join an open wave",
            description =
                    "For an applicant who is READY. A person stands in one wave at a time; who is not selected can join a"
                            + " later one.")
    @APIResponse(
            responseCode = "201",
            description = "Joined, now or before under the same key",
            content = @Content(schema = @Schema(implementation = Joined.class)))
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN, APPLICANT_UNKNOWN")
    @APIResponse(
            responseCode = "409",
            description =
                    "WAVE_NOT_OPEN, NOT_READY, ALREADY_JOINED, ALREADY_PARTICIPANT, BARRED, IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "422", description = "INELIGIBLE")
    @APIResponse(responseCode = "429", description = "TOO_MANY_REQUESTS of this client; see Retry-After")
    @APIResponse(
            responseCode = "503",
            description = "WAITING_ROOM: send the same request again after Retry-After, with the Waiting-Ticket given")
    public Uni<Response> join(
            @Parameter(required = true, description = "1 to 100 printable characters", example = "wave-6-form-000001")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String idempotencyKey,
            @PathParam("id") UUID id,
            @NotNull @Valid WaveApplication application) {
        IdempotencyKey key = IdempotencyKey.required(idempotencyKey);
        return joining.join(Actor.of(caller), key, id, application.wave())
                .map(joined -> Response.created(URI.create("/v1/applicants/" + joined.applicantId()))
                        .entity(joined)
                        .build());
    }

    /**
     * Which wave is to be joined.
     *
     * @param wave number of the wave
     */
    @Schema(name = "WaveApplication")
    public record WaveApplication(
            @Schema(required = true, examples = "6") @Positive
            int wave) {}
}
