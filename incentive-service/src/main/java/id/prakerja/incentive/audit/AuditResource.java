package id.prakerja.incentive.audit;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Files for auditors. */
@Path("/v1/audit")
@RolesAllowed({Role.AUDITOR, Role.FINANCE})
@Tag(name = "Audit", description = "Every rupiah from the entitlement to the account, for whoever checks it elsewhere")
public class AuditResource {

    private final Exports exports;
    private final Pool pool;
    private final Caller caller;

    AuditResource(Exports exports, Pool pool, Caller caller) {
        this.exports = exports;
        this.pool = pool;
        this.caller = caller;
    }

    /** Everything about each payout of a wave. */
    @GET
    @NonBlocking
    @Path("/waves/{wave}.ndjson")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportWavePayouts",
            summary = "Export everything about each payout of a wave",
            description =
                    "One line a payout: what entitled, each check with the versions of the lists, who decided the batch,"
                            + " each attempt and its outcome, cases, movements in the books. `prakerja audit-export` takes it,"
                            + " goes on where it broke off, and checks it. It is logged who took it and why.")
    @APIResponse(responseCode = "200", description = "NDJSON, in the order of participant, kind and sequence")
    @APIResponse(responseCode = "400", description = "EXPORT_REASON_REQUIRED, CURSOR_INVALID")
    public RestMulti<byte[]> wave(
            @PathParam("wave") int wave,
            @Parameter(description = "Key of the last line of an export that broke off") @QueryParam("after")
                    String after,
            @Parameter(required = true, description = "What for", example = "Audit of 2020") @QueryParam("reason")
                    String reason) {
        AuditKey.parse(after);
        return exports.answer(
                new ExportRequest(
                        "audit-wave-" + wave,
                        SheetFormat.NDJSON,
                        Map.of("wave", String.valueOf(wave)),
                        after,
                        caller.subject(),
                        reason),
                new WavePayouts(pool, wave));
    }
}
