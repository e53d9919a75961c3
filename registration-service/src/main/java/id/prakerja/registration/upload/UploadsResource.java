package id.prakerja.registration.upload;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.upload.Uploads.Sender;
import id.prakerja.rest.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sending a file part by part. What the file is for is told where the upload was opened. */
@Path("/v1/uploads/{id}")
@Tag(name = "Uploads", description = "Files in parts of at most 1 MiB; a broken connection costs one part")
@RolesAllowed({Role.OFFICER, Role.OPERATOR})
public class UploadsResource {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final Uploads uploads;
    private final Caller caller;

    UploadsResource(Uploads uploads, Caller caller) {
        this.uploads = uploads;
        this.caller = caller;
    }

    /**
     * Where the file ends so far.
     *
     * @param id the upload
     * @return 200 with {@code Upload-Offset} and {@code Upload-Length}
     */
    @HEAD
    @Operation(
            operationId = "uploadOffset",
            summary = "Where the next part begins",
            description = "Upload-Offset tells how many bytes have come, Upload-Length how many will.")
    @APIResponse(responseCode = "200", description = "Upload-Offset and Upload-Length")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: somebody else opened it")
    @APIResponse(responseCode = "404", description = "UPLOAD_UNKNOWN: never opened, or over")
    public Uni<Response> offset(@PathParam("id") UUID id) {
        return uploads.find(id, sender())
                .map(progress -> headers(Response.ok(), progress).build());
    }

    /**
     * Adds a part.
     *
     * @param id the upload
     * @param offset bytes of the file before this part
     * @param part its bytes
     * @return 204 with the new {@code Upload-Offset}, after the commit
     */
    @PATCH
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "uploadPart",
            summary = "Add the next part",
            description =
                    "The body is the part, at most 1 MiB, as application/offset+octet-stream. Acknowledged once it is"
                            + " stored. After a broken connection ask by HEAD where to go on.")
    @APIResponse(responseCode = "204", description = "Stored; Upload-Offset tells where the next part begins")
    @APIResponse(
            responseCode = "400",
            description = "UPLOAD_OFFSET_REQUIRED, or UPLOAD_PART_OUT_OF_RANGE: empty, or beyond the declared size")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: somebody else opened it")
    @APIResponse(responseCode = "404", description = "UPLOAD_UNKNOWN: never opened, or over")
    @APIResponse(
            responseCode = "409",
            description = "UPLOAD_OFFSET_MISMATCH: Upload-Offset tells where the next part begins; nothing was added")
    @APIResponse(responseCode = "413", description = "PAYLOAD_TOO_LARGE: more than 1 MiB")
    public Uni<Response> append(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = "Bytes of the file before this part", example = "0")
                    @HeaderParam(OFFSET)
                    Long offset,
            byte[] part) {
        if (offset == null || offset < 0) {
            throw Refusal.of(UploadProblem.UPLOAD_OFFSET_REQUIRED).toException();
        }
        return uploads.append(id, sender(), offset, part)
                .map(progress -> headers(Response.noContent(), progress).build())
                .onFailure(OffsetMismatchException.class)
                .transform(UploadsResource::problem);
    }

    private Sender sender() {
        return new Sender(caller.subject(), caller.hasRole(Role.OPERATOR));
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, UploadProgress progress) {
        return response.header(OFFSET, progress.received())
                .header(LENGTH, progress.declared())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static HttpProblem problem(OffsetMismatchException mismatch) {
        return HttpProblem.builder(Problems.of(mismatch.refusal()))
                .withHeader(OFFSET, mismatch.expected())
                .build();
    }
}
