package id.prakerja.incentive.payout;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.exports.ExportRequest;
import id.prakerja.exports.Exports;
import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.sheets.SheetFormat;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Payouts as a file. */
@Path("/v1/payouts.csv")
@RolesAllowed({Role.FINANCE, Role.AUDITOR})
@Tag(name = "Payouts", description = "From the schedule to the account")
public class PayoutExportResource {

    private final Exports exports;
    private final Pool pool;
    private final LedgerConfig ledger;
    private final Caller caller;

    PayoutExportResource(Exports exports, Pool pool, LedgerConfig ledger, Caller caller) {
        this.exports = exports;
        this.pool = pool;
        this.ledger = ledger;
        this.caller = caller;
    }

    /** Exports payouts. */
    @GET
    @NonBlocking
    @Produces("text/csv")
    @Operation(
            operationId = "exportPayouts",
            summary = "Export payouts, by the filters of their list",
            description = "Streamed, in the order of their ids. It is logged who took it and why.")
    @APIResponse(responseCode = "200", description = "CSV with a header")
    @APIResponse(
            responseCode = "400",
            description = "PAYOUT_STATUS_UNKNOWN, PAYOUT_PERIOD_NOT_POSSIBLE, EXPORT_REASON_REQUIRED, CURSOR_INVALID")
    public RestMulti<byte[]> export(
            @Valid @BeanParam PayoutFilterRequest wanted,
            @QueryParam("after") @Parameter(description = "Id of the last payout of an export that broke off")
                    String after,
            @QueryParam("reason") @Parameter(required = true, description = "What for", example = "Audit of 2020")
                    String reason) {
        PayoutFilter filter = wanted.filter();
        PayoutExport.position(after);
        return exports.answer(
                new ExportRequest("payouts", SheetFormat.CSV, filter.asked(), after, caller.subject(), reason),
                new PayoutExport(pool, filter, ledger.zone()));
    }
}
