package id.prakerja.incentive.statement;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.uploads.Sender;
import id.prakerja.uploads.Tus;
import id.prakerja.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of statements, in parts by tus 1.0. */
@Path("/v1/statements/{id}/file")
@RolesAllowed(Role.FINANCE)
@Tag(name = "Statements", description = "The partners' own word, day by day, compared line by line")
public class StatementFileResource {

    private final Tus tus;
    private final Caller caller;

    StatementFileResource(Uploads uploads, Caller caller) {
        this.tus = new Tus(uploads);
        this.caller = caller;
    }

    /** Where the file ends so far. */
    @HEAD
    @Operation(operationId = "findStatementFileOffset", summary = "Show where the next part of the file begins")
    @APIResponse(responseCode = "200", description = "Upload-Offset, Upload-Length, Upload-Expires")
    @APIResponse(responseCode = "404", description = "UPLOAD_UNKNOWN: never announced, or over")
    public Uni<Response> offset(@PathParam("id") UUID id, @Context HttpHeaders request) {
        return tus.offset(id, sender(), request);
    }

    /** Adds a part. */
    @PATCH
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "appendStatementFilePart",
            summary = "Add the next part of the file",
            description = "At most 1 MiB, as application/offset+octet-stream; acknowledged once it is stored.")
    @APIResponse(responseCode = "204", description = "Stored; the next part begins at Upload-Offset")
    @APIResponse(responseCode = "404", description = "UPLOAD_UNKNOWN: never announced, or over")
    @APIResponse(responseCode = "409", description = "UPLOAD_OFFSET_MISMATCH")
    @APIResponse(responseCode = "460", description = "UPLOAD_CHECKSUM_MISMATCH")
    public Uni<Response> append(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = "Bytes of the file before this part", example = "0")
                    @HeaderParam(Tus.OFFSET)
                    String offset,
            @Context HttpHeaders request,
            byte[] part) {
        return tus.append(id, sender(), request, part);
    }

    /** Gives the file up. */
    @DELETE
    @Operation(operationId = "terminateStatementFile", summary = "Give up a file that has not come in whole")
    @APIResponse(responseCode = "204", description = "Its parts are deleted")
    @APIResponse(responseCode = "404", description = "UPLOAD_UNKNOWN: never announced, or over")
    public Uni<Response> terminate(@PathParam("id") UUID id, @Context HttpHeaders request) {
        return tus.terminate(id, sender(), request);
    }

    private Sender sender() {
        return new Sender(caller.subject(), false);
    }
}
