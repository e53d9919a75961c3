package id.prakerja.uploads;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The protocol tus 1.0 (https://tus.io/protocols/resumable-upload) over {@link Uploads}, with the extensions creation, termination,
 * checksum and expiration. A resource of the service has the paths and the roles, and hands its requests on to this class. A client
 * that says nothing of the protocol is served all the same.
 */
public final class Tus {

    public static final String RESUMABLE = "Tus-Resumable";
    public static final String OFFSET = "Upload-Offset";
    public static final String LENGTH = "Upload-Length";
    public static final String METADATA = "Upload-Metadata";
    public static final String CHECKSUM = "Upload-Checksum";
    public static final String EXPIRES = "Upload-Expires";

    private static final String VERSION = "1.0.0";
    private static final String PART_TYPE = "application/offset+octet-stream";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Uploads uploads;

    /** The protocol over these uploads. */
    public Tus(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What is spoken here. */
    public Response options() {
        return answer(Response.noContent())
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,checksum,expiration")
                .header("Tus-Checksum-Algorithm", String.join(",", UploadChecksum.ALGORITHMS))
                .header("Tus-Max-Size", uploads.limits().largestFile())
                .build();
    }

    /** Where the next part of an upload begins. */
    public Uni<Response> offset(UUID id, Sender sender, HttpHeaders request) {
        requireVersion(request);
        return uploads.find(id, sender)
                .map(progress -> progress(Response.ok(), progress)
                        .header(LENGTH, progress.declared())
                        .header(METADATA, progress.metadata())
                        .build());
    }

    /** Adds a part, once its checksum is right. */
    public Uni<Response> append(UUID id, Sender sender, HttpHeaders request, byte[] part) {
        requireVersion(request);
        if (request.getHeaderString(RESUMABLE) != null && !isPart(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw Refusal.of(UploadProblem.UPLOAD_PART_TYPE_WRONG, PART_TYPE).toException();
        }
        long offset = number(request, OFFSET, UploadProblem.UPLOAD_OFFSET_REQUIRED);
        UploadChecksum.require(request.getHeaderString(CHECKSUM), part);
        return uploads.append(id, sender, offset, part)
                .map(progress -> progress(Response.noContent(), progress)
                        .header(LENGTH, progress.declared())
                        .build())
                .onFailure(OffsetMismatchException.class)
                .transform(Tus::problem);
    }

    /** Ends an upload whose file has not come in whole. */
    public Uni<Response> terminate(UUID id, Sender sender, HttpHeaders request) {
        requireVersion(request);
        return uploads.terminate(id, sender)
                .replaceWith(() -> answer(Response.noContent()).build());
    }

    /** The size that a request for a new upload announces. */
    public long announcedLength(HttpHeaders request) {
        requireVersion(request);
        return number(request, LENGTH, UploadProblem.UPLOAD_LENGTH_REQUIRED);
    }

    /** The answer to a request for a new upload. */
    public Response created(URI location, UploadProgress progress) {
        return progress(Response.created(location), progress).build();
    }

    /** Parameters of the media type, such as a charset that some clients add, change nothing. */
    private static boolean isPart(String contentType) {
        return contentType != null && contentType.matches("(?i)" + Pattern.quote(PART_TYPE) + "\\s*(;.*)?");
    }

    private static void requireVersion(HttpHeaders request) {
        String version = request.getHeaderString(RESUMABLE);
        if (version != null && !version.equals(VERSION)) {
            throw HttpProblem.builder(Problems.of(UploadProblem.TUS_VERSION_UNKNOWN, VERSION))
                    .withHeader("Tus-Version", VERSION)
                    .withHeader(RESUMABLE, VERSION)
                    .build();
        }
    }

    private static long number(HttpHeaders request, String header, UploadProblem otherwise) {
        String text = request.getHeaderString(header);
        if (text == null || !text.matches("[0-9]{1,18}")) {
            throw Refusal.of(otherwise).toException();
        }
        return Long.parseLong(text);
    }

    private static Response.ResponseBuilder progress(Response.ResponseBuilder response, UploadProgress progress) {
        Response.ResponseBuilder answer = answer(response).header(OFFSET, progress.received());
        return progress.isComplete() ? answer : answer.header(EXPIRES, HTTP_DATE.format(progress.expiresAt()));
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder response) {
        return response.header(RESUMABLE, VERSION).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static HttpProblem problem(OffsetMismatchException mismatch) {
        return HttpProblem.builder(Problems.of(mismatch.refusal()))
                .withHeader(OFFSET, mismatch.expected())
                .withHeader(RESUMABLE, VERSION)
                .build();
    }
}
