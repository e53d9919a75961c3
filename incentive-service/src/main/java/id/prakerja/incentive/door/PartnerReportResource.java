package id.prakerja.incentive.door;

import id.prakerja.incentive.door.domain.PayoutDoor;
import id.prakerja.refusal.Refusal;
import id.prakerja.signed.SignatureScheme;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports of payment partners that receive webhooks or fetch. */
@Path("/v1/partner-reports")
@RolesAllowed(PartnerPrincipal.ROLE)
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(
        name = "For payment partners",
        description = "What a payment partner does and sees by signed calls: its own, and nobody else's")
public class PartnerReportResource {

    /** Doors whose partners report by calling us. */
    private static final Set<PayoutDoor> BY_CALL = EnumSet.of(PayoutDoor.WEBHOOK, PayoutDoor.PULL);

    private final Clock realTime = Clock.systemUTC();
    private final DoorInstructions instructions;
    private final DoorReports reports;
    private final PartnerCaller caller;
    private final Pool pool;

    PartnerReportResource(DoorInstructions instructions, DoorReports reports, PartnerCaller caller, Pool pool) {
        this.instructions = instructions;
        this.reports = reports;
        this.caller = caller;
        this.pool = pool;
    }

    /**
     * That a report is held.
     *
     * @param payoutId the instruction
     * @param known whether the same had been reported before
     */
    @Schema(name = "PayoutReportReceipt")
    public record Receipt(
            @Schema(examples = "019b1e5f-0000-7000-8000-000000000001")
            UUID payoutId,

            @Schema(examples = "false") boolean known) {}

    /** Reports. */
    @POST
    @Operation(
            operationId = "reportPayout",
            summary = "Report what became of an instruction",
            description = "SETTLED, FAILED, or RETURNED for what came back later. The same again changes nothing; what"
                    + " contradicts an earlier report is held too, and settles nothing before people have decided.")
    @APIResponse(responseCode = "200", description = "Held")
    @APIResponse(responseCode = "404", description = "INSTRUCTION_UNKNOWN: none of yours, or of another door")
    public Uni<Receipt> report(@NotNull @Valid NewReport report) {
        String partner = caller.partner();
        return pool.withTransaction(tx -> instructions
                .lock(tx, report.payoutId())
                .chain(found -> {
                    DoorInstructions.Stored stored = found.filter(
                                    one -> one.partner().equals(partner) && BY_CALL.contains(one.door()))
                            .orElseThrow(() -> Refusal.of(DoorProblem.INSTRUCTION_UNKNOWN, report.payoutId())
                                    .toException());
                    return reports.report(tx, stored, report.event(), realTime.instant())
                            .map(first -> new Receipt(report.payoutId(), !first));
                }));
    }
}
