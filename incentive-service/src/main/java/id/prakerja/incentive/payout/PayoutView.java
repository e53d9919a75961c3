package id.prakerja.incentive.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.incentive.account.domain.AccountReason;
import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutReason;
import id.prakerja.refusal.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payout as it is shown.
 *
 * @param payoutId the payout
 * @param participantId the person
 * @param wave of the person
 * @param kind INCENTIVE or SURVEY
 * @param sequence instalment, from 1
 * @param amount rupiah
 * @param status where it stands
 * @param reason stable code why it is held, blocked, tried again or unknown
 * @param messages the reason as a sentence, in both languages
 * @param dueAt when it fell or falls due, UTC
 * @param partner the payment partner instructed last
 * @param tries instructions since it was scheduled or last released
 * @param fault why it could not be worked on, where it was set apart; an operator lets it go on
 * @param instructions every instruction to a partner, oldest first; only where one payout is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Payout")
public record PayoutView(
        UUID payoutId,
        UUID participantId,
        @Schema(examples = "6") int wave,
        @Schema(examples = "INCENTIVE") String kind,
        @Schema(examples = "1") int sequence,
        @Schema(examples = "600000") long amount,
        @Schema(examples = "SETTLED") String status,
        @Schema(examples = "NO_LINKED_ACCOUNT") String reason,
        Map<String, String> messages,
        Instant dueAt,
        @Schema(examples = "gopay") String partner,
        int tries,
        String fault,
        List<InstructionView> instructions) {

    /**
     * One instruction to a partner.
     *
     * @param instructionId the payout id on the wire, the partner's idempotency key
     * @param batchId the batch it was part of
     * @param partner the payment partner
     * @param requestedAt when it was issued, UTC
     * @param sentAt when Kafka had acknowledged it, UTC
     * @param outcome SETTLED, FAILED or RETURNED; absent while open
     * @param failureReason as the partner told it
     * @param partnerReference the partner's reference of the transaction
     * @param reportedAt when the partner reported, UTC
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Instruction")
    public record InstructionView(
            UUID instructionId,
            UUID batchId,
            String partner,
            Instant requestedAt,
            Instant sentAt,
            String outcome,
            String failureReason,
            String partnerReference,
            Instant reportedAt) {}

    static PayoutView of(Payout payout, String fault) {
        return new PayoutView(
                payout.id(),
                payout.instalment().participantId(),
                payout.instalment().wave(),
                payout.instalment().kind().name(),
                payout.instalment().sequence(),
                payout.amount(),
                payout.status().name(),
                payout.reason(),
                messages(payout.reason()),
                payout.instalment().dueAt(),
                payout.partner(),
                payout.instructed().tries(),
                fault,
                null);
    }

    PayoutView with(List<InstructionView> newInstructions) {
        return new PayoutView(
                payoutId,
                participantId,
                wave,
                kind,
                sequence,
                amount,
                status,
                reason,
                messages,
                dueAt,
                partner,
                tries,
                fault,
                newInstructions);
    }

    private static Map<String, String> messages(String reason) {
        Optional<? extends ProblemCode> known =
                PayoutReason.of(reason).<ProblemCode>map(code -> code).or(() -> AccountReason.of(reason));
        return known.map(code -> Map.of(
                        "en", code.problem().english(), "id", code.problem().indonesian()))
                .orElse(null);
    }
}
