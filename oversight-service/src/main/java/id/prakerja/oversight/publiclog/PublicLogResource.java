package id.prakerja.oversight.publiclog;

import id.prakerja.rest.problem.Problems;
import id.prakerja.transparency.Checkpoint;
import id.prakerja.transparency.NoteKey;
import id.prakerja.transparency.TransparencyLog;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The log as any reader of C2SP {@code tlog-tiles} expects it, without a token. */
@Path("/")
@PermitAll
@Tag(
        name = "Public log",
        description = "What must not be rewritten, in a log that nobody can rewrite unseen (C2SP tlog-tiles)")
public class PublicLogResource {

    /** The files that a checkpoint refers to never change. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String FOR_NOW = "public, max-age=5";

    private final PublicLog log;
    private final PublicLogConfig config;
    private final DatabaseFiles files;

    PublicLogResource(PublicLog log, PublicLogConfig config, DatabaseFiles files) {
        this.log = log;
        this.config = config;
        this.files = files;
    }

    /**
     * Says what a reader needs.
     *
     * @return origin, keys and size
     */
    @GET
    @Path("v1/public-log")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "showPublicLog", summary = "Show the log's name, keys, witnesses and size")
    @APIResponse(responseCode = "200", description = "The log")
    public Uni<PublicLogView> show() {
        return Uni.combine()
                .all()
                .unis(log.published(), log.waiting())
                .with((checkpoint, waiting) -> new PublicLogView(
                        config.origin(),
                        log.key().map(NoteKey::toString).orElse(null),
                        log.witnessKeys().stream().map(NoteKey::toString).toList(),
                        config.witnessesNeeded(),
                        checkpoint.map(Checkpoint::size).orElse(0L),
                        checkpoint.map(known -> known.root().toString()).orElse(null),
                        waiting.facts()));
    }

    /**
     * Gives the latest checkpoint.
     *
     * @return origin, size and root, with the signatures of the log and its witnesses
     */
    @GET
    @Path("log/checkpoint")
    @Produces("text/plain; charset=utf-8")
    @Operation(operationId = "getCheckpoint", summary = "Get the latest checkpoint (C2SP tlog-checkpoint)")
    @APIResponse(responseCode = "200", description = "A signed note")
    @APIResponse(responseCode = "404", description = "LOG_FILE_UNKNOWN before the first")
    public Uni<RestResponse<byte[]>> checkpoint() {
        return file(TransparencyLog.CHECKPOINT, FOR_NOW);
    }

    /**
     * Gives a tile of hashes or of entries.
     *
     * @param path its path below {@code tile/}
     * @return its bytes
     */
    @GET
    @Path("log/tile/{path: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getTile", summary = "Get a tile of hashes, or the entries below one (C2SP tlog-tiles)")
    @APIResponse(responseCode = "200", description = "The tile; it never changes")
    @APIResponse(responseCode = "404", description = "LOG_FILE_UNKNOWN")
    public Uni<RestResponse<byte[]>> tile(
            @PathParam("path")
                    @Pattern(regexp = "[a-z0-9/.]{1,60}")
                    @Parameter(description = "Such as 0/000.p/17 or entries/000.p/17", example = "entries/000.p/17")
                    String path) {
        return file("tile/" + path, FOR_EVER);
    }

    private Uni<RestResponse<byte[]>> file(String path, String cached) {
        return files.find(path)
                .map(found -> RestResponse.ResponseBuilder.ok(
                                found.orElseThrow(() -> Problems.of(PublicLogProblem.LOG_FILE_UNKNOWN)))
                        .header(HttpHeaders.CACHE_CONTROL, cached)
                        .header("Access-Control-Allow-Origin", "*")
                        .build());
    }
}
