package id.prakerja.incentive.recovery;

import id.prakerja.incentive.recovery.domain.RecoveryAction;
import id.prakerja.incentive.recovery.domain.RecoveryProgress;
import id.prakerja.refusal.Decision;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Finding that nothing was to be claimed: the list, the revocation or the withdrawal was wrong, as two people have found. */
@Singleton
class WithdrawingClaims extends ClaimEnd {

    WithdrawingClaims(Recoveries recoveries, RecoveryQueries queries, Clock clock) {
        super(recoveries, queries, clock);
    }

    @Override
    public String kind() {
        return "RECOVERY_WITHDRAWAL";
    }

    @Override
    RecoveryAction action() {
        return RecoveryAction.WITHDRAW;
    }

    @Override
    Decision<RecoveryProgress> end(RecoveryProgress claim) {
        return claim.withdraw();
    }
}
