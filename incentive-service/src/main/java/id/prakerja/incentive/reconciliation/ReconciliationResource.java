package id.prakerja.incentive.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.prakerja.access.Role;
import id.prakerja.incentive.account.AccountProblem;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reconciliation with the payment partners. */
@Path("/v1/reconciliation")
@RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
@Tag(
        name = "Reconciliation",
        description = "Instructed = settled + returned + held + failed + in flight, to the rupiah")
public class ReconciliationResource {

    private final Reconciliation reconciliation;
    private final ReconciliationParts parts;

    ReconciliationResource(Reconciliation reconciliation, ReconciliationParts parts) {
        this.reconciliation = reconciliation;
        this.parts = parts;
    }

    /**
     * The sum, and the parts that make it.
     *
     * @param total of the partner asked for, or of all
     * @param partners each partner; absent where one was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReconciliationAnswer")
    public record Answer(@JsonUnwrapped ReconciliationView total, List<ReconciliationView> partners) {}

    /**
     * Reconciles.
     *
     * @param partner only this partner, or null
     * @return sums in rupiah
     */
    @GET
    @Operation(
            operationId = "getReconciliation",
            summary = "Compare what partners were instructed to pay with what became of it")
    @APIResponse(responseCode = "200", description = "Sums in rupiah at this moment; both differences are 0")
    @APIResponse(responseCode = "422", description = "PARTNER_UNKNOWN")
    public Uni<Answer> get(
            @QueryParam("partner") @Parameter(description = "Only this partner", example = "gopay") String partner) {
        return reconciliation.byPartner().map(parts -> {
            if (partner == null) {
                return new Answer(Reconciliation.total(parts), parts);
            }
            return parts.stream()
                    .filter(part -> part.partner().equals(partner))
                    .findFirst()
                    .map(part -> new Answer(part, null))
                    .orElseThrow(() -> Problems.of(
                            AccountProblem.PARTNER_UNKNOWN,
                            partner,
                            String.join(
                                    ", ",
                                    parts.stream()
                                            .map(ReconciliationView::partner)
                                            .toList())));
        });
    }

    /** Reconciles wave by wave. */
    @GET
    @Path("/waves")
    @Operation(operationId = "listReconciliationByWave", summary = "Compare wave by wave")
    @APIResponse(responseCode = "200", description = "Each wave; every difference is 0")
    public Uni<List<ReconciliationPart>> byWave(
            @QueryParam("partner") @Parameter(description = "Only this partner", example = "gopay") String partner) {
        return parts.byWave(partner);
    }

    /** Reconciles day by day. */
    @GET
    @Path("/days")
    @Operation(
            operationId = "listReconciliationByDay",
            summary = "Compare day by day of the instructions",
            description = "The 31 days that end with the one asked for.")
    @APIResponse(responseCode = "200", description = "Each day; every difference is 0")
    public Uni<List<ReconciliationPart>> byDay(
            @QueryParam("partner") @Parameter(description = "Only this partner", example = "gopay") String partner,
            @QueryParam("until") @Parameter(description = "The last day; today if left out", example = "2020-10-31")
                    LocalDate until) {
        return parts.byDay(partner, until);
    }
}
