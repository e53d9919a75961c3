package id.prakerja.approvals.app;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** An operation as the services write it. */
@Path("/v1/budgets/{name}/spendings")
public class SpendingResource {

    private final Approvals approvals;
    private final Spending spending;
    private final Caller caller;

    SpendingResource(Approvals approvals, Spending spending, Caller caller) {
        this.approvals = approvals;
        this.spending = spending;
        this.caller = caller;
    }

    /** Spends, or prepares it. */
    @POST
    @RolesAllowed(Role.FINANCE)
    public Uni<Response> spend(@PathParam("name") String name, Spend request) {
        return approvals.submit(spending, "budgets/" + name, request, null, caller.subject());
    }
}
