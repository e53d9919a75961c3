package id.prakerja.training.signal;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.query.QueryValues;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What looks wrong, and what people decide about it. */
@Path("/v1/flags")
@Tag(
        name = "Flags",
        description = "What looks wrong about partners and completions, with its evidence, until people decide.")
public class FlagResource {

    private final Flags flags;
    private final Caller caller;

    FlagResource(Flags flags, Caller caller) {
        this.flags = flags;
        this.caller = caller;
    }

    /** Lists flags. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.AUDITOR})
    @Operation(operationId = "listFlags", summary = "List what looks wrong")
    public Uni<Page<FlagView>> list(
            @QueryParam("kind") @Parameter(schema = @Schema(implementation = FlagKind.class)) String kind,
            @QueryParam("status") @Parameter(schema = @Schema(implementation = Status.class)) String status,
            @QueryParam("partnerId") String partnerId,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return flags.list(
                        Optional.ofNullable(QueryValues.oneOf("kind", kind, FlagKind.class)),
                        Optional.ofNullable(QueryValues.oneOf("status", status, Status.class))
                                .map(Status.OPEN::equals),
                        Optional.ofNullable(partnerId),
                        page.positionAsId(),
                        limit + 1)
                .map(found -> Page.of(found.stream().map(FlagView::of).toList(), limit, FlagView::flagId));
    }

    /** Decides about a flag. */
    @POST
    @Path("/{flagId}/decision")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "decideFlag",
            summary = "Decide whether a flag was right, with a reason",
            description = "Once. It moves nothing by itself: suspend the course or the key, or conclude the sample.")
    @APIResponse(responseCode = "200", description = "The flag as it is now")
    @APIResponse(responseCode = "404", description = "FLAG_UNKNOWN")
    @APIResponse(responseCode = "409", description = "FLAG_DECIDED")
    public Uni<FlagView> decide(UUID flagId, @Valid @NotNull FlagDecision decision) {
        return flags.decide(flagId, decision.outcome(), decision.reason(), caller.subject())
                .map(FlagView::of);
    }

    /** Whether a flag still waits. */
    public enum Status {
        /** It waits for a decision. */
        OPEN,
        /** It is decided. */
        DECIDED
    }
}
