package id.prakerja.training.completion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.allowance.Needs;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Completions by the thousand, one a line. */
@Path(CompletionBatchResource.PATH)
@Tag(name = "Completions")
@SecurityRequirement(name = SignatureScheme.NAME)
public class CompletionBatchResource {

    static final String PATH = "/v1/completions:batch";

    private static final String NDJSON = "application/x-ndjson";

    private final CompletionBatches batches;
    private final PartnerCaller partner;
    private final ObjectMapper json;

    CompletionBatchResource(CompletionBatches batches, PartnerCaller partner, ObjectMapper json) {
        this.batches = batches;
        this.partner = partner;
        this.json = json;
    }

    /** Records a batch. */
    @POST
    @RolesAllowed(PartnerRole.PLATFORM)
    @Needs(Scope.COMPLETE)
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            operationId = "recordCompletions",
            summary = "Report up to 10,000 completions, one a line",
            description =
                    "Each line has an id of its own and is recorded or refused on its own. Sent again, lines that were "
                            + "recorded get the same answer.")
    @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchLine.class)))
    @APIResponse(
            responseCode = "200",
            description = "One result for each line, in their order",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchResult.class)))
    public Uni<String> record(@NotNull String body) {
        return batches.record(partner.signed(), body).map(this::lines);
    }

    private String lines(List<BatchResult> results) {
        return results.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(BatchResult result) {
        try {
            return json.writeValueAsString(result) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A result is plain data", impossible);
        }
    }
}
