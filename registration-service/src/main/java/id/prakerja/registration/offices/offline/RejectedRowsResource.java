package id.prakerja.registration.offices.offline;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.exports.ExportRequest;
import id.prakerja.exports.Exports;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.sheets.SheetFormat;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Rows of offices' files that did not go in: why, and whole, to be corrected and sent as a correction of their upload. */
@Path("/v1/offline-uploads/{id}")
@Tag(name = "Offline registration")
public class RejectedRowsResource {

    private final OfflineUploadsQuery query;
    private final RejectedRows rejected;
    private final Exports exports;
    private final Caller caller;

    RejectedRowsResource(OfflineUploadsQuery query, RejectedRows rejected, Exports exports, Caller caller) {
        this.query = query;
        this.rejected = rejected;
        this.exports = exports;
        this.caller = caller;
    }

    /** Lists why rows did not go in: line, field, code and sentences; nothing of what was written. */
    @GET
    @Path("rejections")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listOfflineRejections", summary = "List the rows that did not go in, and why")
    @APIResponse(responseCode = "200", description = "A page of rejected rows")
    @APIResponse(responseCode = "404", description = "OFFLINE_UPLOAD_UNKNOWN")
    public Uni<Page<RejectedRow>> list(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        int limit = request.limit();
        return query.find(Office.of(caller), id)
                .chain(() -> rejected.list(id, request.positionAsNumber().orElse(0L), limit + 1))
                .map(rows -> Page.of(rows, limit, RejectedRow::row));
    }

    /** Exports the rejected rows as CSV. */
    @GET
    @NonBlocking
    @Path("rejections.csv")
    @Produces("text/csv")
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "exportOfflineRejectionsAsCsv",
            summary = "Export the rejected rows as CSV, with the reasons in further columns",
            description = "To be corrected and sent as a correction. Who takes them is logged.")
    @APIResponse(responseCode = "200", description = "CSV")
    @APIResponse(responseCode = "404", description = "OFFLINE_UPLOAD_UNKNOWN")
    @APIResponse(responseCode = "409", description = "OFFLINE_UPLOAD_NOT_DONE")
    public RestMulti<byte[]> csv(@PathParam("id") UUID id) {
        return export(id, SheetFormat.CSV);
    }

    /** Exports the rejected rows as NDJSON. */
    @GET
    @NonBlocking
    @Path("rejections.ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "exportOfflineRejectionsAsNdjson",
            summary = "Export the rejected rows as NDJSON, with the reasons in further fields",
            description = "To be corrected and sent as a correction. Who takes them is logged.")
    @APIResponse(responseCode = "200", description = "NDJSON")
    @APIResponse(responseCode = "404", description = "OFFLINE_UPLOAD_UNKNOWN")
    @APIResponse(responseCode = "409", description = "OFFLINE_UPLOAD_NOT_DONE")
    public RestMulti<byte[]> ndjson(@PathParam("id") UUID id) {
        return export(id, SheetFormat.NDJSON);
    }

    /** Exports the rejected rows as a workbook. */
    @GET
    @NonBlocking
    @Path("rejections.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "exportOfflineRejectionsAsXlsx",
            summary = "Export the rejected rows as a workbook, with the reasons in further columns",
            description = "To be corrected and sent as a correction. Who takes them is logged.")
    @APIResponse(responseCode = "200", description = "XLSX")
    @APIResponse(responseCode = "404", description = "OFFLINE_UPLOAD_UNKNOWN")
    @APIResponse(responseCode = "409", description = "OFFLINE_UPLOAD_NOT_DONE")
    public RestMulti<byte[]> xlsx(@PathParam("id") UUID id) {
        return export(id, SheetFormat.XLSX);
    }

    private RestMulti<byte[]> export(UUID id, SheetFormat format) {
        return exports.answer(
                query.findDone(Office.of(caller), id),
                new ExportRequest(
                        "rejected-rows",
                        format,
                        Map.of("upload", id.toString()),
                        null,
                        caller.subject(),
                        "Correction of rejected rows"),
                rejected.of(id));
    }
}
