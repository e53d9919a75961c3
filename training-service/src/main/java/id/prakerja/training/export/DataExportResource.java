package id.prakerja.training.export;

import id.prakerja.access.Role;
import id.prakerja.exports.LoggedExport;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who took which list away. */
@Path("/v1/data-exports")
@RolesAllowed(Role.AUDITOR)
@Tag(name = "Exports", description = "Who took which list away, and why.")
public class DataExportResource {

    private final MongoExportLog log;

    DataExportResource(MongoExportLog log) {
        this.log = log;
    }

    /** Lists exports. */
    @GET
    @Operation(
            operationId = "listDataExports",
            summary = "List who took which list away and why, latest first",
            description =
                    "Written before the first byte is given out; afterwards, how many rows went out and whether all did.")
    @APIResponse(responseCode = "200", description = "A page of exports")
    public Uni<Page<LoggedExport>> list(@BeanParam PageRequest page) {
        int limit = page.limit();
        return log.list(page.positionAsId(), limit + 1).map(found -> Page.of(found, limit, LoggedExport::id));
    }
}
