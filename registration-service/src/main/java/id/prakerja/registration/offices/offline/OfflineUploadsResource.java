package id.prakerja.registration.offices.offline;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.query.QueryValues;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of offices: announced here, sent to {@code /v1/uploads}, their progress and their result seen here. */
@Path("/v1/offline-uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offline registration")
public class OfflineUploadsResource {

    private final OfflineUploads uploads;
    private final OfflineUploadsQuery query;
    private final Caller caller;

    OfflineUploadsResource(OfflineUploads uploads, OfflineUploadsQuery query, Caller caller) {
        this.uploads = uploads;
        this.query = query;
        this.caller = caller;
    }

    /** Announces a file. */
    @POST
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "openOfflineUpload",
            summary = "Announce a file of keyed forms",
            description =
                    "Then send its bytes to the address in parts, by PATCH with Upload-Offset, at most 1 MiB each. Once the"
                            + " last part is there the file is checked as a whole, and its rows go in.")
    @APIResponse(
            responseCode = "201",
            description = "Send the parts",
            content = @Content(schema = @Schema(implementation = OpenedUpload.class)))
    @APIResponse(responseCode = "200", description = "The same file was announced before; nothing else happens")
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED or FILE_SIZE_OUT_OF_RANGE")
    @APIResponse(responseCode = "403", description = "BAST_OF_ANOTHER_OFFICE")
    @APIResponse(
            responseCode = "409",
            description = "BAST_ALREADY_USED with the address of the earlier upload, FILE_ALREADY_SENT, or key reused")
    @APIResponse(responseCode = "422", description = "BAST_UNKNOWN or CORRECTION_WITHOUT_ORIGINAL")
    @APIResponse(responseCode = "503", description = "UPLOAD_ROOM_FULL")
    public Uni<Response> open(
            @Parameter(required = true, description = "1 to 100 printable characters", example = "sheet-000001")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String idempotencyKey,
            @NotNull @Valid NewOfflineUpload announced) {
        return uploads.open(Office.of(caller), IdempotencyKey.required(idempotencyKey), announced)
                .map(opened -> (opened.sentBefore() ? Response.ok() : Response.status(Response.Status.CREATED))
                        .location(URI.create(opened.self()))
                        .entity(opened)
                        .build());
    }

    /** Files in the order in which they were announced. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listOfflineUploads", summary = "List files of offices, an officer's own region's only")
    @APIResponse(responseCode = "200", description = "A page of files")
    public Uni<Page<OfflineUploadView>> list(
            @Parameter(
                            description = "Only those with this status",
                            example = "DONE",
                            schema = @Schema(implementation = OfflineStatus.class))
                    @QueryParam("status")
                    String status,
            @BeanParam PageRequest request) {
        int limit = request.limit();
        return query.list(
                        Office.of(caller).province().orElse(null),
                        QueryValues.oneOf("status", status, OfflineStatus.class),
                        request.positionAsId().orElse(null),
                        limit + 1)
                .map(views -> Page.of(views, limit, OfflineUploadView::id));
    }

    /** Progress and result of a file. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "findOfflineUpload", summary = "Show progress and result of a file")
    @APIResponse(responseCode = "200", description = "Bytes, rows, counts, pace; the refusal if it was refused whole")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: another region's")
    @APIResponse(responseCode = "404", description = "OFFLINE_UPLOAD_UNKNOWN")
    public Uni<OfflineUploadView> upload(@PathParam("id") UUID id) {
        return query.find(Office.of(caller), id);
    }

    /** The receipt for the office. */
    @GET
    @Path("{id}/receipt")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "findOfflineReceipt", summary = "Get the receipt of a file that has been worked through")
    @APIResponse(responseCode = "200", description = "Counts, in both languages")
    @APIResponse(responseCode = "409", description = "OFFLINE_UPLOAD_NOT_DONE")
    public Uni<Response> receipt(@PathParam("id") UUID id) {
        return query.findDone(Office.of(caller), id)
                .map(view -> Response.ok(Receipt.of(view), MediaType.TEXT_PLAIN + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt-" + id + ".txt\"")
                        .build());
    }
}
