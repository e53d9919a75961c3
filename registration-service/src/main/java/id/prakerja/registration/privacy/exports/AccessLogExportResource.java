package id.prakerja.registration.privacy.exports;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.exports.ExportRequest;
import id.prakerja.exports.Exports;
import id.prakerja.sealed.disclosure.AccessLog;
import id.prakerja.sheets.SheetFormat;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The log of disclosures, whole. */
@Path("/v1")
@Tag(name = "Audit")
@RolesAllowed(Role.AUDITOR)
public class AccessLogExportResource {

    private static final String NAME = "personal-data-accesses";

    private final AccessLog log;
    private final Exports exports;
    private final Caller caller;

    AccessLogExportResource(AccessLog log, Exports exports, Caller caller) {
        this.log = log;
        this.exports = exports;
        this.caller = caller;
    }

    /** Exports the log as CSV. */
    @GET
    @NonBlocking
    @Path(NAME + ".csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportPersonalDataAccessesAsCsv",
            summary = "Export who has seen whose personal data as CSV, latest first",
            description =
                    "Of everybody, or of one person. An export that broke off goes on with after, the id of its last row.")
    @APIResponse(responseCode = "200", description = "CSV")
    @APIResponse(responseCode = "400", description = "EXPORT_REASON_REQUIRED")
    public RestMulti<byte[]> csv(
            @Parameter(description = "Only of this person") @QueryParam("applicantId") UUID applicantId,
            @Parameter(description = "Id of the last row of an export that broke off") @QueryParam("after") UUID after,
            @Parameter(required = true, description = "What for", example = "Yearly audit") @QueryParam("reason")
                    String reason) {
        return answer(SheetFormat.CSV, applicantId, after, reason);
    }

    /** Exports the log as NDJSON. */
    @GET
    @NonBlocking
    @Path(NAME + ".ndjson")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportPersonalDataAccessesAsNdjson",
            summary = "Export who has seen whose personal data as NDJSON, latest first",
            description =
                    "Of everybody, or of one person. An export that broke off goes on with after, the id of its last row.")
    @APIResponse(responseCode = "200", description = "NDJSON")
    @APIResponse(responseCode = "400", description = "EXPORT_REASON_REQUIRED")
    public RestMulti<byte[]> ndjson(
            @Parameter(description = "Only of this person") @QueryParam("applicantId") UUID applicantId,
            @Parameter(description = "Id of the last row of an export that broke off") @QueryParam("after") UUID after,
            @Parameter(required = true, description = "What for", example = "Yearly audit") @QueryParam("reason")
                    String reason) {
        return answer(SheetFormat.NDJSON, applicantId, after, reason);
    }

    private RestMulti<byte[]> answer(SheetFormat format, UUID applicantId, UUID after, String reason) {
        Map<String, String> filters = new TreeMap<>();
        if (applicantId != null) {
            filters.put("applicantId", applicantId.toString());
        }
        return exports.answer(
                new ExportRequest(
                        NAME, format, filters, after == null ? null : after.toString(), caller.subject(), reason),
                new AccessRows(log, applicantId));
    }
}
