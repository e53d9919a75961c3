package id.prakerja.training.account;

import id.prakerja.training.account.domain.AccountState;
import id.prakerja.training.account.domain.AccountStatus;
import id.prakerja.training.account.domain.Selection;
import id.prakerja.training.account.domain.Wallet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account as it is shown.
 *
 * @param participantId the person
 * @param status what the account may do at present
 * @param wave number of the wave
 * @param card number of the card; to others than the participant masked to its last four digits
 * @param balance what may still be spent, in rupiah
 * @param issued what determination gave, in rupiah
 * @param spent what trainings have cost, in rupiah
 * @param returned what revocation took back, in rupiah
 * @param expired what went back because the balance had expired, in rupiah
 * @param deadline last instant for the first purchase, UTC
 * @param balanceExpiresAt first instant at which the balance can no longer be spent, UTC
 * @param enrolments trainings bought, oldest first
 */
@Schema(name = "Account")
public record AccountView(
        UUID participantId,
        AccountStatus status,
        @Schema(examples = "6") int wave,
        @Schema(examples = "9999000000004242") String card,
        @Schema(examples = "650000") long balance,
        @Schema(examples = "1000000") long issued,
        @Schema(examples = "350000") long spent,
        @Schema(examples = "0") long returned,
        @Schema(examples = "0") long expired,
        Instant deadline,
        Instant balanceExpiresAt,
        List<EnrolmentView> enrolments) {

    static AccountView of(AccountState account, boolean ownData) {
        Selection selection = account.membership().selection();
        Wallet wallet = account.wallet();
        return new AccountView(
                account.participantId(),
                account.status(),
                selection.wave(),
                ownData ? selection.card() : CardNumberFormat.mask(selection.card()),
                wallet.balance(),
                wallet.issued(),
                wallet.spent(),
                wallet.returned(),
                wallet.expired(),
                account.membership().firstPurchaseDeadline(),
                selection.balanceExpiresAt(),
                account.enrolments().stream()
                        .map(enrolment -> EnrolmentView.of(enrolment, ownData))
                        .toList());
    }
}
