package id.prakerja.registration.offices.upload;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.offices.offline.OfflineUploadsByTus;
import id.prakerja.uploads.Sender;
import id.prakerja.uploads.Tus;
import id.prakerja.uploads.UploadMetadata;
import id.prakerja.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files in parts, by the protocol tus 1.0. What a file is for is said where its upload is opened, or in its metadata. */
@Path("/v1/uploads")
@Tag(name = "Uploads", description = "Files in parts of at most 1 MiB by tus 1.0; a broken connection costs one part")
public class UploadsResource {

    private final Uploads uploads;
    private final Tus tus;
    private final OfflineUploadsByTus offline;
    private final Caller caller;

    UploadsResource(Uploads uploads, OfflineUploadsByTus offline, Caller caller) {
        this.uploads = uploads;
        this.tus = new Tus(uploads);
        this.offline = offline;
        this.caller = caller;
    }

    /** What is spoken here. */
    @OPTIONS
    @PermitAll
    @Operation(operationId = "describeUploadProtocol", summary = "Show which version and extensions of tus are spoken")
    @APIResponse(responseCode = "204", description = "Tus-Version, Tus-Extension, Tus-Max-Size, Tus-Checksum-Algorithm")
    public Response options() {
        return tus.options();
    }

    /** Opens an upload of keyed forms by the creation of tus. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "createUpload",
            summary = "Open an upload of keyed forms by tus",
            description =
                    "As POST /v1/offline-uploads, with the metadata bastNumber, format, sha256 and, for a correction,"
                            + " correctionOf. The same file is opened once, however often it is asked for.")
    @APIResponse(responseCode = "201", description = "Location says where the parts go")
    @APIResponse(
            responseCode = "400",
            description =
                    "UPLOAD_LENGTH_REQUIRED, UPLOAD_METADATA_MALFORMED, VALIDATION_FAILED, FILE_SIZE_OUT_OF_RANGE")
    @APIResponse(responseCode = "409", description = "BAST_ALREADY_USED, FILE_ALREADY_SENT")
    @APIResponse(responseCode = "412", description = "TUS_VERSION_UNKNOWN")
    @APIResponse(responseCode = "422", description = "BAST_UNKNOWN or CORRECTION_WITHOUT_ORIGINAL")
    public Uni<Response> create(
            @Parameter(description = "Bytes of the whole file", example = "48213") @HeaderParam(Tus.LENGTH)
                    String length,
            @Parameter(description = "Pairs of a key and a value in Base64", example = "format Q1NW")
                    @HeaderParam(Tus.METADATA)
                    String metadata,
            @Context HttpHeaders request) {
        Map<String, String> values = UploadMetadata.read(metadata);
        return offline.open(caller, tus.announcedLength(request), values)
                .call(id -> uploads.describe(id, UploadMetadata.write(values, OfflineUploadsByTus.METADATA)))
                .chain(id -> uploads.find(id, sender())
                        .map(progress -> tus.created(URI.create("/v1/uploads/" + id), progress)));
    }

    /** Where the file ends so far. */
    @HEAD
    @Path("{id}")
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "findUploadOffset",
            summary = "Show where the next part begins",
            description = "Upload-Offset is how many bytes have come, Upload-Length how many will.")
    @APIResponse(responseCode = "200", description = "Upload-Offset, Upload-Length, Upload-Expires")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: somebody else opened it")
    @APIResponse(responseCode = "404", description = "UPLOAD_UNKNOWN: never opened, or over")
    public Uni<Response> offset(@PathParam("id") UUID id, @Context HttpHeaders request) {
        return tus.offset(id, sender(), request);
    }

    /** Adds a part. */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "appendUploadPart",
            summary = "Add the next part",
            description =
                    "The body is the part, at most 1 MiB, as application/offset+octet-stream. Acknowledged once it is"
                            + " stored. After a broken connection ask by HEAD where to go on.")
    @APIResponse(responseCode = "204", description = "Stored; the next part begins at Upload-Offset")
    @APIResponse(
            responseCode = "400",
            description =
                    "UPLOAD_OFFSET_REQUIRED, UPLOAD_CHECKSUM_UNKNOWN, or UPLOAD_PART_OUT_OF_RANGE: empty, or beyond the"
                            + " declared size")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: somebody else opened it")
    @APIResponse(responseCode = "404", description = "UPLOAD_UNKNOWN: never opened, or over")
    @APIResponse(
            responseCode = "409",
            description = "UPLOAD_OFFSET_MISMATCH: the next part begins at Upload-Offset; nothing was added")
    @APIResponse(responseCode = "412", description = "TUS_VERSION_UNKNOWN")
    @APIResponse(responseCode = "413", description = "PAYLOAD_TOO_LARGE: more than 1 MiB")
    @APIResponse(responseCode = "415", description = "UPLOAD_PART_TYPE_WRONG")
    @APIResponse(responseCode = "460", description = "UPLOAD_CHECKSUM_MISMATCH: damaged on its way; nothing was added")
    public Uni<Response> append(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = "Bytes of the file before this part", example = "0")
                    @HeaderParam(Tus.OFFSET)
                    String offset,
            @Parameter(description = "md5, sha1 or sha256, a blank and the digest in Base64") @HeaderParam(Tus.CHECKSUM)
                    String checksum,
            @Context HttpHeaders request,
            byte[] part) {
        return tus.append(id, sender(), request, part);
    }

    /** Gives an upload up. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(operationId = "terminateUpload", summary = "Give up an upload that has not come in whole")
    @APIResponse(responseCode = "204", description = "Its parts are deleted")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: somebody else opened it")
    @APIResponse(responseCode = "404", description = "UPLOAD_UNKNOWN: never opened, or over")
    @APIResponse(responseCode = "409", description = "UPLOAD_COMPLETE")
    public Uni<Response> terminate(@PathParam("id") UUID id, @Context HttpHeaders request) {
        return tus.terminate(id, sender(), request);
    }

    private Sender sender() {
        return new Sender(caller.subject(), caller.hasRole(Role.OPERATOR));
    }
}
