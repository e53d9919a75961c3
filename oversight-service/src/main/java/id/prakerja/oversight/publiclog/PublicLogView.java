package id.prakerja.oversight.publiclog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reader of the log needs.
 *
 * @param origin name of the log
 * @param key with what its checkpoints are checked, as a verifier key of C2SP {@code signed-note}; left out where nothing is signed
 * @param witnesses keys of those who are asked to cosign
 * @param witnessesNeeded how many of them have cosigned whatever is published
 * @param size entries under the latest checkpoint
 * @param root hash of the tree over them, Base64; left out before the first
 * @param waiting facts that are not yet under it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PublicLog")
public record PublicLogView(
        @Schema(examples = "prakerja.example.org/log") String origin,
        String key,
        List<String> witnesses,
        @Schema(examples = "2") int witnessesNeeded,
        @Schema(examples = "118") long size,
        String root,
        @Schema(examples = "0") long waiting) {}
