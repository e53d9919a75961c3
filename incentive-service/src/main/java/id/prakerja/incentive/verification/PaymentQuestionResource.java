package id.prakerja.incentive.verification;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.incentive.verification.domain.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one participant is asked about payments. */
@Path("/v1/participants/{id}/payment-questions")
@Tag(
        name = "Payment verification",
        description = "Whether money has arrived, asked of a sample that nobody could choose")
public class PaymentQuestionResource {

    static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final PaymentQuestions questions;
    private final Caller caller;

    PaymentQuestionResource(PaymentQuestions questions, Caller caller) {
        this.questions = questions;
        this.caller = caller;
    }

    /**
     * An answer.
     *
     * @param arrived whether anything did
     * @param amount rupiah that arrived; left out where nothing did
     */
    @Schema(name = "PaymentAnswer")
    record Request(
            @NotNull @Schema(required = true, examples = "true")
            Boolean arrived,

            @Schema(examples = "600000") Long amount) {}

    /** Lists a person's questions. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "listPaymentQuestions",
            summary = "List what a person is asked about payments",
            description = "Few are asked: they are drawn by a public random value.")
    @APIResponse(responseCode = "200", description = "The latest first; mostly none")
    public Uni<List<PaymentQuestionView>> list(
            @PathParam("id") @Parameter(description = "The person", example = "018f3a5d-ac96-774b-bcce-b302099a8057")
                    UUID id) {
        caller.requireSelfOr(id, Role.OPERATOR, Role.FINANCE, Role.AUDITOR);
        return questions.of(id);
    }

    /** Answers a question. */
    @PUT
    @Path("/{month}/answer")
    @RolesAllowed(Role.APPLICANT)
    @Operation(
            operationId = "answerPaymentQuestion",
            summary = "Say whether and how much has arrived, once",
            description =
                    "The same answer again changes nothing; another is refused. Where it contradicts the books, two"
                            + " people find out what became of the payment.")
    @APIResponse(responseCode = "200", description = "Answered")
    @APIResponse(responseCode = "404", description = "PAYMENT_QUESTION_UNKNOWN")
    @APIResponse(responseCode = "409", description = "PAYMENT_QUESTION_CLOSED, PAYMENT_QUESTION_ANSWERED")
    @APIResponse(responseCode = "422", description = "ARRIVED_AMOUNT_WRONG")
    public Uni<PaymentQuestionView> answer(
            @PathParam("id") @Parameter(description = "The person", example = "018f3a5d-ac96-774b-bcce-b302099a8057")
                    UUID id,
            @PathParam("month")
                    @Pattern(regexp = MONTH)
                    @Parameter(description = "Of the question", example = "2020-10")
                    String month,
            @NotNull @Valid Request request) {
        caller.requireSelf(id);
        return questions.answer(
                id,
                YearMonth.parse(month),
                Answer.of(request.arrived(), request.amount()).orThrow());
    }
}
