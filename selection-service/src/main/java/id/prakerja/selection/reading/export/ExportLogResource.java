package id.prakerja.selection.reading.export;

import id.prakerja.access.Role;
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

/** The log of exports. */
@Path("/v1/exports")
@Tag(name = "Exports")
@Produces(MediaType.APPLICATION_JSON)
public class ExportLogResource {

    private final PostgresExportLog log;

    ExportLogResource(PostgresExportLog log) {
        this.log = log;
    }

    /** Lists the exports. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listExports", summary = "List who took which data away", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page of the log")
    public Uni<Page<ExportLogView>> exports(@BeanParam PageRequest page) {
        return log.list(page.positionAsId().orElse(null), page.limit() + 1)
                .map(found -> found.stream().map(ExportLogView::of).toList())
                .map(views -> Page.of(views, page.limit(), ExportLogView::id));
    }
}
