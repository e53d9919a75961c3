package id.prakerja.incentive.statement;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The statements that are fetched from partners. */
@Path("/v1/statement-fetches")
@RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Statements", description = "The partners' own word, day by day, compared line by line")
public class StatementFetchResource {

    private static final int MOST = 200;

    private final StatementFetches fetches;

    StatementFetchResource(StatementFetches fetches) {
        this.fetches = fetches;
    }

    /** Lists fetches. */
    @GET
    @Operation(
            operationId = "listStatementFetches",
            summary = "List the statements that are fetched from partners, the latest day first",
            description =
                    "With how far each has come and why one is not there. A failed one is tried again with its item of"
                            + " the work queue statement-fetches.")
    @APIResponse(responseCode = "200", description = "The latest 200")
    public Uni<List<StatementFetchView>> list(
            @QueryParam("partner") @Parameter(description = "Only of this partner", example = "gopay") String partner) {
        return fetches.list(partner, MOST);
    }
}
