package id.prakerja.oversight.rebuild;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asked for.
 *
 * @param adopt whether what is rebuilt takes the running set's place if they differ
 * @param fromArchive whether all that is archived comes from the archive, not only what Kafka no longer holds; left out, it does not
 */
@Schema(name = "RebuildRequest")
public record RebuildRequest(
        @NotNull @Schema(examples = "false") Boolean adopt,
        @Schema(examples = "false") Boolean fromArchive) {}
