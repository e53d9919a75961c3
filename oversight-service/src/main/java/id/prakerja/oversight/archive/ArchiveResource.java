package id.prakerja.oversight.archive;

import id.prakerja.access.Role;
import id.prakerja.rest.problem.Problems;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The archive of the topics. */
@Path("/v1/archive")
@Tag(name = "Archive", description = "A copy of the topics in files, from which the memory can be rebuilt")
public class ArchiveResource {

    private final Archiver archiver;

    ArchiveResource(Archiver archiver) {
        this.archiver = archiver;
    }

    /**
     * What was archived.
     *
     * @param copied records that the archive did not have before
     */
    @Schema(name = "Archived")
    public record Archived(@Schema(examples = "120000") long copied) {}

    /**
     * Archives now.
     *
     * @return how much was new
     */
    @POST
    @Blocking
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "archiveTopics",
            summary = "Archive what the topics hold now",
            description =
                    "Happens by itself every hour. Needs no Idempotency-Key: what is archived is not archived again.")
    @APIResponse(responseCode = "200", description = "What was archived")
    @APIResponse(responseCode = "409", description = "NO_ARCHIVE")
    public Archived archive() {
        return new Archived(archiver.now().orElseThrow(() -> Problems.of(ArchiveProblem.NO_ARCHIVE)));
    }
}
