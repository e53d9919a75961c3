package id.prakerja.training.allowance;

import id.prakerja.training.partner.domain.Limits;
import java.util.Optional;

/** What a partner may have so much of in a day. */
public enum Volume {
    /** Completions, by whichever door. */
    COMPLETIONS(AllowanceProblem.PARTNER_COMPLETIONS_USED) {
        @Override
        int of(Limits limits, AllowanceConfig usual) {
            return Optional.ofNullable(limits.completionsPerDay()).orElseGet(usual::completionsPerDay);
        }
    },
    /** Purchases. */
    PURCHASES(AllowanceProblem.PARTNER_PURCHASES_USED) {
        @Override
        int of(Limits limits, AllowanceConfig usual) {
            return Optional.ofNullable(limits.purchasesPerDay()).orElseGet(usual::purchasesPerDay);
        }
    };

    private final AllowanceProblem usedUp;

    Volume(AllowanceProblem usedUp) {
        this.usedUp = usedUp;
    }

    abstract int of(Limits limits, AllowanceConfig usual);

    AllowanceProblem usedUp() {
        return usedUp;
    }
}
