package id.prakerja.selection.reading.figures;

import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What comes after a determination, in figures. */
@Path("/v1")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class MembershipFiguresResource {

    private final RecoveryPoolFigures recoveryPoolFigures;
    private final RevocationForecast forecast;

    MembershipFiguresResource(RecoveryPoolFigures recoveryPoolFigures, RevocationForecast forecast) {
        this.recoveryPoolFigures = recoveryPoolFigures;
        this.forecast = forecast;
    }

    /** The recovery pool. */
    @GET
    @Path("/recovery-pool/figures")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "showRecoveryPool", summary = "Show seats that have returned, free and used again")
    @APIResponse(responseCode = "200", description = "The pool")
    public Uni<RecoveryPoolFiguresView> pool() {
        return recoveryPoolFigures.count();
    }

    /** Revocations due. */
    @GET
    @Path("/revocations-due")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listRevocationsDue",
            summary = "List who will be revoked unless a first purchase is made",
            description = "By deadline.")
    @APIResponse(responseCode = "200", description = "A page")
    public Uni<Page<RevocationDueView>> due(@BeanParam PageRequest page) {
        return forecast.due(page);
    }

    /** Revocations due by day. */
    @GET
    @Path("/revocations-due/by-day")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "countRevocationsDue",
            summary = "Count how many will be revoked on which day unless first purchases are made")
    @APIResponse(responseCode = "200", description = "By day and wave")
    public Uni<List<RevocationDayView>> byDay() {
        return forecast.byDay();
    }
}
