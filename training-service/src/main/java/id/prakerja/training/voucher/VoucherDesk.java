package id.prakerja.training.voucher;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.refusal.Decision;
import id.prakerja.rest.problem.Problems;
import id.prakerja.training.account.AccountRequests;
import id.prakerja.training.account.Accounts;
import id.prakerja.training.account.domain.AccountStatus;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.EnrolmentStatus;
import id.prakerja.training.enrolment.Vouchers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an institution shows a redeem code: is it good, and may it be used (rule 9)? */
@ApplicationScoped
class VoucherDesk {

    private static final Pattern FORM = Pattern.compile("[2-9A-HJKMNP-Z]{16}");

    private final Vouchers vouchers;
    private final Accounts accounts;
    private final AccountRequests requests;

    VoucherDesk(Vouchers vouchers, Accounts accounts, AccountRequests requests) {
        this.vouchers = vouchers;
        this.accounts = accounts;
        this.requests = requests;
    }

    /** Whether the code may be used by this institution; fails with the reason why not. */
    Uni<VoucherAnswer> status(String institutionId, String code) {
        return owner(code)
                .chain(owner -> accounts.get(owner.participantId()).map(account -> {
                    Optional<Enrolment> bought = account.enrolments().stream()
                            .filter(enrolment -> enrolment.id().equals(owner.enrolmentId()))
                            .findFirst();
                    return usable(bought, institutionId, account.status())
                            .map(VoucherAnswer::of)
                            .orThrow();
                }));
    }

    /** Uses the code, once. The older API has no event ids: whoever repeats a commit is told that the code is used. */
    Uni<String> commit(String institutionId, String code) {
        String thisCall = institutionId + "|voucher|" + UuidCreator.getTimeOrderedEpoch();
        return owner(code)
                .chain(owner -> requests.carryOut(
                        owner.participantId(),
                        thisCall,
                        code,
                        (account, now) -> usable(
                                        account.enrolment(owner.enrolmentId()), institutionId, account.status())
                                .then(enrolment -> account.redeem(enrolment.id(), institutionId, now))
                                .map(VoucherAnswer::of)));
    }

    private Uni<Vouchers.Owner> owner(String code) {
        if (code == null || !FORM.matcher(code).matches()) {
            return Uni.createFrom().failure(Problems.of(VoucherProblem.VOUCHER_WRONG_TYPE));
        }
        return vouchers.find(code).map(found -> found.orElseThrow(() -> Problems.of(VoucherProblem.VOUCHER_NOT_FOUND)));
    }

    private static Decision<Enrolment> usable(Optional<Enrolment> bought, String institutionId, AccountStatus account) {
        if (bought.isEmpty()) {
            return Decision.refused(VoucherProblem.VOUCHER_NOT_FOUND);
        }
        Enrolment enrolment = bought.get();
        if (!enrolment.course().institutionId().equals(institutionId)) {
            return Decision.refused(VoucherProblem.VOUCHER_OF_ANOTHER_INSTITUTION);
        }
        if (enrolment.status().givenUp()) {
            return Decision.refused(VoucherProblem.VOUCHER_TRANSACTION_CANCELLED);
        }
        if (enrolment.status() != EnrolmentStatus.PAID) {
            return Decision.refused(VoucherProblem.VOUCHER_ALREADY_USED);
        }
        return account == AccountStatus.ACTIVE
                ? Decision.granted(enrolment)
                : Decision.refused(VoucherProblem.VOUCHER_CANCELLED);
    }
}
