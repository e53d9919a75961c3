package id.prakerja.incentive.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The books at a glance.
 *
 * @param accounts every account with its balance
 * @param sum of all balances, always 0
 */
@Schema(name = "LedgerBalances")
public record BalancesView(
        List<Account> accounts, @Schema(examples = "0") long sum) {

    /**
     * One account.
     *
     * @param account its name
     * @param balance rupiah, what it has received less what it has given
     * @param entries how many entries make the balance
     */
    @Schema(name = "LedgerBalance")
    public record Account(
            @Schema(examples = "PAID:gopay") String account,
            @Schema(examples = "600000") long balance,
            @Schema(examples = "1") long entries) {}
}
