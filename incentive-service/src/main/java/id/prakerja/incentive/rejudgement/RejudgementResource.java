package id.prakerja.incentive.rejudgement;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.exports.ExportRequest;
import id.prakerja.exports.Exports;
import id.prakerja.sheets.SheetFormat;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Past payments, judged by today's exclusion lists. */
@Path("/v1/rejudgement")
@RolesAllowed({Role.AUDITOR, Role.FINANCE})
@Tag(name = "Audit", description = "Every rupiah from the entitlement to the account, for whoever checks it elsewhere")
public class RejudgementResource {

    private final Rejudgement rejudgement;
    private final Exports exports;
    private final Pool pool;
    private final Clock clock;
    private final Caller caller;

    RejudgementResource(Rejudgement rejudgement, Exports exports, Pool pool, Clock clock, Caller caller) {
        this.rejudgement = rejudgement;
        this.exports = exports;
        this.pool = pool;
        this.clock = clock;
        this.caller = caller;
    }

    /** The report. */
    @GET
    @Operation(
            operationId = "getRejudgement",
            summary = "Judge past payments by today's exclusion lists, and price the difference",
            description =
                    "Who has been paid and stands on a list by what is known today: how many, how much, since which"
                            + " version, and whether it was paid after the list held for the person.")
    @APIResponse(responseCode = "200", description = "In rupiah, at this moment")
    public Uni<RejudgementView> report(
            @QueryParam("wave") @Parameter(description = "Only this wave", example = "6") Integer wave) {
        return rejudgement.report(wave);
    }

    /** Each payment behind the report. */
    @GET
    @NonBlocking
    @Path("/payments.ndjson")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportListedPayments",
            summary = "Export each payment to people who stand on an exclusion list",
            description = "Once for each list. It is logged who took it and why.")
    @APIResponse(responseCode = "200", description = "NDJSON, in the order of people, payments and lists")
    @APIResponse(responseCode = "400", description = "EXPORT_REASON_REQUIRED, CURSOR_INVALID")
    public RestMulti<byte[]> payments(
            @QueryParam("wave") @Parameter(description = "Only this wave", example = "6") Integer wave,
            @Parameter(description = "Key of the last row of an export that broke off") @QueryParam("after")
                    String after,
            @Parameter(required = true, description = "What for", example = "Audit of 2020") @QueryParam("reason")
                    String reason) {
        ListedPayments.Key.parse(after);
        return exports.answer(
                new ExportRequest(
                        "listed-payments",
                        SheetFormat.NDJSON,
                        wave == null ? Map.of() : Map.of("wave", wave.toString()),
                        after,
                        caller.subject(),
                        reason),
                new ListedPayments(pool, clock.instant(), wave));
    }
}
