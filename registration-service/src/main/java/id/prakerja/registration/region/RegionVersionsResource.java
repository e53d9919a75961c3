package id.prakerja.registration.region;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.region.domain.Division;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions of the regions: loaded whole, brought into force at a time. */
@Path("/v1/region-versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions")
public class RegionVersionsResource {

    private final RegionVersions versions;
    private final Caller caller;

    RegionVersionsResource(RegionVersions versions, Caller caller) {
        this.versions = versions;
        this.caller = caller;
    }

    /** The versions. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listRegionVersions", summary = "List the versions of the regions, and which is in force")
    public Uni<List<RegionVersion>> versions() {
        return versions.all();
    }

    /** One version. */
    @GET
    @Path("{version}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getRegionVersion", summary = "Read a whole version, with what stands for former codes")
    @APIResponse(responseCode = "200", description = "The division")
    @APIResponse(responseCode = "404", description = "REGION_VERSION_UNKNOWN")
    public Uni<Division> version(@PathParam("version") String version) {
        return versions.division(version);
    }

    /** Loads a version; it is not in force by that. */
    @PUT
    @Path("{version}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "loadRegionVersion",
            summary = "Load a version of the regions",
            description = "Taken whole or not at all; a version never changes. It comes into force by its activation.")
    @APIResponse(responseCode = "200", description = "Loaded, now or before")
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED with every violation")
    @APIResponse(responseCode = "409", description = "REGION_VERSION_FIXED")
    @APIResponse(responseCode = "422", description = "DIVISION_UNSOUND with the codes at fault")
    public Uni<Division> load(
            @PathParam("version") @Pattern(regexp = "[A-Za-z0-9._-]{1,50}") String version,
            @NotNull @Valid NewDivision content) {
        return versions.load(caller.subject(), version, content).chain(() -> versions.division(version));
    }

    /** Lets a version come into force. */
    @PUT
    @Path("{version}/activation")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "activateRegionVersion",
            summary = "Let a version come into force at a time",
            description =
                    "Every instance follows within seconds of that time. Who registered under a code that is no more gets the one"
                            + " that stands for it; see listRedivisions.")
    @APIResponse(responseCode = "200", description = "Decided")
    @APIResponse(responseCode = "404", description = "REGION_VERSION_UNKNOWN")
    @APIResponse(responseCode = "422", description = "ACTIVATION_IN_THE_PAST")
    public Uni<List<RegionVersion>> activate(
            @PathParam("version") String version, @NotNull @Valid Activation activation) {
        return versions.activate(caller.subject(), version, activation.from(), activation.reason())
                .chain(versions::all);
    }

    /**
     * When a version comes into force.
     *
     * @param from UTC, now or later
     * @param reason why, written down for good
     */
    @Schema(name = "RegionActivation")
    public record Activation(
            @NotNull @Schema(required = true, examples = "2022-12-01T00:00:00Z")
            Instant from,

            @NotBlank @Size(max = 300) @Schema(required = true, examples = "Undang-Undang 14, 15, 16 dan 29/2022")
            String reason) {}
}
