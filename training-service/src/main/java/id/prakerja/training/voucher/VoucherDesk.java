package id.prakerja.training.voucher;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.refusal.Decision;
import id.prakerja.refusal.Refusal;
import id.prakerja.training.account.AccountRequest;
import id.prakerja.training.account.AccountRequests;
import id.prakerja.training.account.Accounts;
import id.prakerja.training.account.domain.AccountStatus;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.EnrolmentStatus;
import id.prakerja.training.enrolment.Vouchers;
import id.prakerja.training.partner.domain.Signatory;
import id.prakerja.training.signature.SignedRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Where an institution shows a redeem code: is it good, and may it be used (rule 9)? The one place that redeems, for both doors. */
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

    /** The enrolment of a code that this institution may use; fails with the reason why not. */
    Uni<Enrolment> status(Signatory institution, String code) {
        return owner(institution, code).chain(owner -> usable(institution.partnerId(), owner));
    }

    /** Uses the code, once, for a signed request: a repetition gets the same answer. */
    Uni<String> redeem(SignedRequest signed, String code) {
        return owner(signed.signatory(), code)
                .chain(owner -> requests.apply(
                        owner.participantId(),
                        signed,
                        redemption(signed.partnerId(), code, owner, RedemptionView::of)));
    }

    /** Uses the code, once. The older API has no event ids: who repeats a commit is refused, since the code is used. */
    Uni<String> commit(Signatory institution, String code, Function<Enrolment, ?> answer) {
        String institutionId = institution.partnerId();
        String thisCall = institutionId + "|voucher|" + UuidCreator.getTimeOrderedEpoch();
        return owner(institution, code)
                .chain(owner -> usable(institutionId, owner)
                        .chain(usable -> requests.apply(
                                owner.participantId(),
                                thisCall,
                                code,
                                redemption(institutionId, code, owner, answer))));
    }

    private static AccountRequest<?> redemption(
            String institutionId, String code, Vouchers.Owner owner, Function<Enrolment, ?> answer) {
        return (account, now) -> {
            Optional<Enrolment> bought = account.enrolment(owner.enrolmentId());
            if (bought.isEmpty()) {
                return account.redeem(owner.enrolmentId(), institutionId, code, now)
                        .map(answer);
            }
            return usable(bought, institutionId, account.status())
                    .then(enrolment -> account.redeem(enrolment.id(), institutionId, code, now))
                    .map(answer);
        };
    }

    private Uni<Enrolment> usable(String institutionId, Vouchers.Owner owner) {
        return accounts.get(owner.participantId()).map(account -> {
            Optional<Enrolment> bought = account.enrolments().stream()
                    .filter(enrolment -> enrolment.id().equals(owner.enrolmentId()))
                    .findFirst();
            return usable(bought, institutionId, account.status()).orThrow();
        });
    }

    private Uni<Vouchers.Owner> owner(Signatory institution, String code) {
        if (code == null || !FORM.matcher(code).matches()) {
            return refused(VoucherProblem.VOUCHER_WRONG_TYPE);
        }
        return vouchers.find(institution.sandbox(), code)
                .chain(found -> found.map(owner -> Uni.createFrom().item(owner))
                        .orElseGet(() -> refused(VoucherProblem.VOUCHER_NOT_FOUND)));
    }

    private static <T> Uni<T> refused(VoucherProblem why) {
        return Uni.createFrom().failure(Refusal.of(why).toException());
    }

    private static Decision<Enrolment> usable(Optional<Enrolment> bought, String institutionId, AccountStatus account) {
        if (bought.isEmpty()) {
            return Decision.refused(VoucherProblem.VOUCHER_NOT_FOUND);
        }
        Enrolment enrolment = bought.get();
        if (!enrolment.isOwnedBy(institutionId)) {
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
