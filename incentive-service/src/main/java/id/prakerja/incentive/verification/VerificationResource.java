package id.prakerja.incentive.verification;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.exports.ExportRequest;
import id.prakerja.exports.Exports;
import id.prakerja.incentive.verification.domain.VerificationProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.sheets.SheetFormat;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Lists of settlements, the draw from each, and what those drawn have said. */
@Path("/v1")
@RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
@Tag(
        name = "Payment verification",
        description = "Whether money has arrived, asked of a sample that nobody could choose")
public class VerificationResource {

    private final VerificationQueries queries;
    private final DrawingSamples drawing;
    private final Exports exports;
    private final Pool pool;
    private final Caller caller;

    VerificationResource(
            VerificationQueries queries, DrawingSamples drawing, Exports exports, Pool pool, Caller caller) {
        this.queries = queries;
        this.drawing = drawing;
        this.exports = exports;
        this.pool = pool;
        this.caller = caller;
    }

    /**
     * The value of the announced round, as the chain publishes it.
     *
     * @param randomness SHA-256 of the signature, lower-case hex
     * @param signature compressed point of BLS12-381, lower-case hex
     */
    @Schema(name = "RoundValue")
    record Value(
            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(required = true, examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String randomness,

            @NotNull
            @Pattern(regexp = "[0-9a-f]{96}")
            @Schema(
                    required = true,
                    examples =
                            "b6b2a585449b66eb12e875b64fcbab3799861a00e4dbf092d99e969a5eac57dd3f798acf61e705fe4f093db926626807")
            String signature) {}

    /** Lists the lists. */
    @GET
    @Path("/payment-verifications")
    @Operation(
            operationId = "listPaymentVerifications",
            summary = "List the months whose settlements were frozen for verification, the latest first",
            description =
                    "A list freezes by itself when its month is over. Keep its root: it was public before the round"
                            + " came into being, so that neither the list nor the draw can be changed unseen.")
    @APIResponse(responseCode = "200", description = "All of them, one a month")
    public Uni<List<VerificationView>> list() {
        return queries.lists();
    }

    /** Shows one list. */
    @GET
    @Path("/payment-verifications/{month}")
    @Operation(operationId = "getPaymentVerification", summary = "Show a list of settlements and the draw from it")
    @APIResponse(responseCode = "200", description = "The list")
    @APIResponse(responseCode = "404", description = "VERIFICATION_UNKNOWN")
    public Uni<VerificationView> get(
            @PathParam("month")
                    @Pattern(regexp = PaymentQuestionResource.MONTH)
                    @Parameter(description = "Month of the list", example = "2020-10")
                    String month) {
        return queries.one(YearMonth.parse(month))
                .map(found -> found.orElseThrow(() -> Problems.of(VerificationProblem.VERIFICATION_UNKNOWN)));
    }

    /** Exports the entries of a list. */
    @GET
    @NonBlocking
    @Path("/payment-verifications/{month}/entries.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportPaymentVerificationEntries",
            summary = "Export the entries of a list under their public names",
            description =
                    "Streamed. With them, the root and the round's value anybody makes the draw again. It is logged"
                            + " who took it and why.")
    @APIResponse(responseCode = "200", description = "CSV with a header")
    @APIResponse(responseCode = "400", description = "EXPORT_REASON_REQUIRED")
    public RestMulti<byte[]> entries(
            @PathParam("month")
                    @Pattern(regexp = PaymentQuestionResource.MONTH)
                    @Parameter(description = "Month of the list", example = "2020-10")
                    String month,
            @QueryParam("reason") @Parameter(required = true, description = "What for", example = "Audit of 2020")
                    String reason) {
        return exports.answer(
                new ExportRequest(
                        "payment-verification-entries",
                        SheetFormat.CSV,
                        Map.of("month", month),
                        null,
                        caller.subject(),
                        reason),
                new EntriesExport(pool, YearMonth.parse(month)));
    }

    /** Hands in the value that draws. */
    @PUT
    @Path("/payment-verifications/{month}/value")
    @Operation(
            operationId = "drawPaymentVerification",
            summary = "Hand in the value of the announced round, which draws whom to ask",
            description = "By whoever has it: its signature decides, and there is one for each round. The same again"
                    + " changes nothing.")
    @APIResponse(responseCode = "200", description = "Drawn; those drawn see their question")
    @APIResponse(responseCode = "404", description = "VERIFICATION_UNKNOWN")
    @APIResponse(responseCode = "409", description = "VERIFICATION_LIST_CHANGED")
    @APIResponse(responseCode = "422", description = "VERIFICATION_VALUE_FALSE")
    @APIResponse(responseCode = "503", description = "VERIFICATION_VALUE_NOT_CHECKED")
    public Uni<VerificationView> draw(
            @PathParam("month")
                    @Pattern(regexp = PaymentQuestionResource.MONTH)
                    @Parameter(description = "Month of the list", example = "2020-10")
                    String month,
            @NotNull @Valid Value value) {
        return drawing.draw(YearMonth.parse(month), value.randomness(), value.signature())
                .chain(() -> get(month));
    }

    /** Counts the answers. */
    @GET
    @Path("/payment-verification-figures")
    @Operation(
            operationId = "getPaymentVerificationFigures",
            summary = "Count what those asked have said, by month and partner",
            description = "Contradictions are cases: GET /v1/disputed-reports, kind NOT_CONFIRMED.")
    @APIResponse(responseCode = "200", description = "The latest month first")
    public Uni<List<VerificationFiguresView>> figures() {
        return queries.figures();
    }
}
