package id.prakerja.incentive.payout;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.exports.ExportRequest;
import id.prakerja.exports.Exports;
import id.prakerja.sheets.SheetFormat;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
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
    private final Caller caller;

    PayoutExportResource(Exports exports, Pool pool, Caller caller) {
        this.exports = exports;
        this.pool = pool;
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
    @APIResponse(responseCode = "400", description = "PAYOUT_STATUS_UNKNOWN, EXPORT_REASON_REQUIRED, CURSOR_INVALID")
    public RestMulti<byte[]> export(
            @QueryParam("status") @Parameter(description = "Only those in this state", example = "HELD") String status,
            @QueryParam("partner") @Parameter(description = "Only those last sent to this partner", example = "gopay")
                    String partner,
            @QueryParam("setApart") @Parameter(description = "Only those that could not be worked on", example = "true")
                    Boolean setApart,
            @QueryParam("after") @Parameter(description = "Id of the last payout of an export that broke off")
                    String after,
            @QueryParam("reason") @Parameter(required = true, description = "What for", example = "Audit of 2020")
                    String reason) {
        PayoutFilter filter = new PayoutFilter(status, partner, Boolean.TRUE.equals(setApart));
        PayoutExport.position(after);
        Map<String, String> filters = new TreeMap<>();
        if (status != null) {
            filters.put("status", status);
        }
        if (partner != null) {
            filters.put("partner", partner);
        }
        return exports.answer(
                new ExportRequest("payouts", SheetFormat.CSV, filters, after, caller.subject(), reason),
                new PayoutExport(pool, filter));
    }
}
