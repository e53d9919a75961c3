package id.prakerja.registration.people.owndata;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own data: to take along, and to have deleted. For the person alone. */
@Path("/v1/applicants/{id}/own-data")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.APPLICANT)
@Tag(name = "Own data", description = "Taking the own data along, and having them deleted")
public class OwnDataResource {

    private final OwnData ownData;
    private final OwnErasure erasure;
    private final Caller caller;

    OwnDataResource(OwnData ownData, OwnErasure erasure, Caller caller) {
        this.ownData = ownData;
        this.erasure = erasure;
        this.caller = caller;
    }

    /** Everything that is held about the person. */
    @GET
    @Operation(
            operationId = "downloadOwnData",
            summary = "Read everything that is held about oneself",
            description = "Unmasked, as of one moment; for the person alone.")
    @APIResponse(
            responseCode = "200",
            description = "Everything",
            content = @Content(schema = @Schema(implementation = OwnDataView.class)))
    public Uni<Response> download(@PathParam("id") UUID id) {
        Actor actor = Actor.of(caller);
        return ownData.of(id).map(found -> {
            if (found == null || !actor.isSelf(id, found.account())) {
                throw Refusal.of(CommonProblem.FORBIDDEN).toException();
            }
            return Response.ok(found.data())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }

    /** Deletes everything that is held about the person. */
    @DELETE
    @Operation(
            operationId = "eraseOwnData",
            summary = "Have the own data deleted",
            description = "Before selection only. One may register anew afterwards.")
    @APIResponse(responseCode = "204", description = "Deleted, now or before")
    @APIResponse(
            responseCode = "409",
            description = "DELETION_IN_WAVE, DELETION_OF_PARTICIPANT, DELETION_OF_BARRED, DELETION_WHILE_UNDECIDED")
    public Uni<Void> erase(@PathParam("id") UUID id) {
        return erasure.erase(Actor.of(caller), id);
    }
}
