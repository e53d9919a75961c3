package id.prakerja.training.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.account.domain.AccountState;
import id.prakerja.training.account.domain.BalanceStatement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Every movement of a training balance.
 *
 * @param participantId the person
 * @param lines in order of time
 * @param balance what may still be spent, in rupiah: the sum of all lines
 */
@Schema(name = "BalanceStatement")
public record StatementView(
        UUID participantId,
        List<Line> lines,
        @Schema(examples = "650000") long balance) {

    static StatementView of(AccountState account) {
        return new StatementView(
                account.participantId(),
                BalanceStatement.of(account).lines().stream().map(Line::of).toList(),
                account.wallet().balance());
    }

    /**
     * A movement.
     *
     * @param at when, UTC
     * @param what what moved it
     * @param enrolmentId the enrolment, for purchases and refunds
     * @param amount rupiah; negative for what left the balance
     * @param balance rupiah left after it
     */
    @Schema(name = "BalanceMovement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            Instant at,
            BalanceStatement.Movement what,
            UUID enrolmentId,
            @Schema(examples = "-350000") long amount,
            @Schema(examples = "650000") long balance) {

        static Line of(BalanceStatement.Line line) {
            return new Line(line.at(), line.what(), line.enrolmentId(), line.amount(), line.balance());
        }
    }
}
