package id.prakerja.selection.draw.result;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Results of a wave. */
@Path("/v1/waves/{wave}")
@Tag(name = "Results")
@Produces(MediaType.APPLICATION_JSON)
public class ResultResource {

    private final Results results;
    private final ResultLists lists;
    private final Caller caller;

    ResultResource(Results results, ResultLists lists, Caller caller) {
        this.results = results;
        this.lists = lists;
        this.caller = caller;
    }

    /** A person's result. */
    @GET
    @Path("/results/{applicantId}")
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "showResult",
            summary = "Show a person's result in a wave",
            description =
                    "With rank and reason. The person sees it from the announcement on; operators and auditors from the"
                            + " draw on.")
    @APIResponse(responseCode = "200", description = "The result")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    public Uni<ResultView> result(@PathParam("wave") int wave, @PathParam("applicantId") UUID applicantId) {
        caller.requireSelfOr(applicantId, Role.OPERATOR, Role.AUDITOR);
        return results.result(wave, applicantId, caller.hasAnyRole(Role.OPERATOR, Role.AUDITOR));
    }

    /** The selected in rank order. */
    @GET
    @Path("/selected")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listSelected",
            summary = "List the selected of a wave",
            description = "In rank order; empty before the draw.")
    public Uni<Page<SelectedView>> selected(@PathParam("wave") int wave, @BeanParam PageRequest page) {
        return lists.selected(wave, page);
    }

    /** Those without a seat in rank order. */
    @GET
    @Path("/reserve")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listReserve",
            summary = "List the reserve of a wave",
            description =
                    "Who was drawn from and has no seat, in rank order: the order in which freed seats would be filled. Without those"
                            + " whose family card already has as many recipients as allowed. Empty before the draw.")
    public Uni<Page<ReserveView>> reserve(@PathParam("wave") int wave, @BeanParam PageRequest page) {
        return lists.reserve(wave, page);
    }
}
