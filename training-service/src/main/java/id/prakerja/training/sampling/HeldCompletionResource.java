package id.prakerja.training.sampling;

import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.training.account.HeldCompletion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Completions that wait. */
@Path("/v1/held-completions")
@Tag(name = "Samples")
public class HeldCompletionResource {

    private final Samples samples;

    HeldCompletionResource(Samples samples) {
        this.samples = samples;
    }

    /** Lists completions that wait. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.AUDITOR})
    @Operation(operationId = "listHeldCompletions", summary = "List completions that wait for a sample, and why")
    public Uni<Page<HeldCompletion>> list(@QueryParam("partnerId") String partnerId, @BeanParam PageRequest page) {
        int limit = page.limit();
        return samples.waiting(Optional.ofNullable(partnerId), page.positionAsId(), limit + 1)
                .map(found -> Page.of(found, limit, HeldCompletion::enrolmentId));
    }
}
