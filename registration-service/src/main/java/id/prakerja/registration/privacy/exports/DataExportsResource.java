package id.prakerja.registration.privacy.exports;

import id.prakerja.access.Role;
import id.prakerja.exports.LoggedExport;
import id.prakerja.exports.PostgresExportLog;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who took which list away. */
@Path("/v1/data-exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@RolesAllowed(Role.AUDITOR)
public class DataExportsResource {

    private final PostgresExportLog log;

    DataExportsResource(PostgresExportLog log) {
        this.log = log;
    }

    /** Lists exports, latest first. */
    @GET
    @Operation(
            operationId = "listDataExports",
            summary = "List who took which list away and why, latest first",
            description =
                    "Written before the first byte is given out; afterwards, how many rows went out and whether all did.")
    @APIResponse(responseCode = "200", description = "A page of exports")
    public Uni<Page<LoggedExport>> exports(@BeanParam PageRequest request) {
        int limit = request.limit();
        return log.list(request.positionAsId().orElse(null), limit + 1)
                .map(found -> Page.of(found, limit, LoggedExport::id));
    }
}
