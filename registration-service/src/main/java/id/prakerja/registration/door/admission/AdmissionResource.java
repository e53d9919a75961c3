package id.prakerja.registration.door.admission;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.door.admission.Admission.Counts;
import id.prakerja.registration.door.admission.domain.WaitingRoom.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The waiting room before registering and joining. */
@Path("/v1/admission")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admission", description = "The waiting room before registering and joining")
public class AdmissionResource {

    private final Admission admission;
    private final AdmissionCeiling ceiling;
    private final Caller caller;

    AdmissionResource(Admission admission, AdmissionCeiling ceiling, Caller caller) {
        this.admission = admission;
        this.ceiling = ceiling;
        this.caller = caller;
    }

    /** How things stand at this instance. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "getAdmission",
            summary = "Read how many are let in, and how long the line is",
            description = "Of the instance that answers; the metrics are of all of them.")
    public AdmissionView standing() {
        Standing standing = admission.standing();
        Counts counts = admission.counts();
        return new AdmissionView(
                standing.inside(),
                standing.places(),
                standing.servedPerSecond(),
                standing.mostPerSecond() == null
                        ? null
                        : standing.mostPerSecond().intValue(),
                standing.waiting(),
                standing.waitSeconds(),
                counts.admitted(),
                counts.waiting(),
                counts.tooFast(),
                counts.busy());
    }

    /** Sets or lifts the ceiling. */
    @PUT
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "limitAdmission",
            summary = "Let in at most so many a second, or as many as can be served",
            description = "Holds for each instance; all follow within seconds, and keep it over a restart.")
    public Uni<AdmissionView> limit(@NotNull @Valid Ceiling wanted) {
        return ceiling.set(caller.subject(), wanted.mostPerSecond(), wanted.reason())
                .map(set -> standing());
    }

    /**
     * A ceiling.
     *
     * @param mostPerSecond registrations and joins a second of each instance; null for as many as can be served
     * @param reason why
     */
    @Schema(name = "AdmissionCeiling")
    public record Ceiling(
            @Schema(examples = "800", nullable = true) @Min(1) @Max(1_000_000)
            Integer mostPerSecond,

            @Schema(required = true, examples = "The identity registry is being moved") @NotBlank @Size(max = 300)
            String reason) {}

    /**
     * How things stand.
     *
     * @param inside registrations and joins under way
     * @param places registrations and joins that may be under way
     * @param servedPerSecond requests a second that are reckoned with
     * @param mostPerSecond the ceiling, or null for none
     * @param line people whose turn has not come
     * @param waitSeconds time until the turn of somebody who comes now; 0 if there is no line
     * @param admitted requests let in since the start
     * @param waiting requests given a turn since the start
     * @param tooFast requests refused because the client was too fast, since the start
     * @param busy other requests refused for want of a place, since the start
     */
    @Schema(name = "Admission")
    public record AdmissionView(
            int inside,
            int places,
            double servedPerSecond,
            Integer mostPerSecond,
            long line,
            double waitSeconds,
            long admitted,
            long waiting,
            long tooFast,
            long busy) {}
}
