package id.prakerja.incentive.recovery;

import id.prakerja.incentive.recovery.domain.RecoveryAction;
import id.prakerja.incentive.recovery.domain.RecoveryProgress;
import id.prakerja.refusal.Decision;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Giving up what is left of a claim: the money will not come, and two people say so. */
@Singleton
class WritingOffClaims extends ClaimEnd {

    WritingOffClaims(Recoveries recoveries, RecoveryQueries queries, Clock clock) {
        super(recoveries, queries, clock);
    }

    @Override
    public String kind() {
        return "RECOVERY_WRITE_OFF";
    }

    @Override
    RecoveryAction action() {
        return RecoveryAction.WRITE_OFF;
    }

    @Override
    Decision<RecoveryProgress> end(RecoveryProgress claim) {
        return claim.writeOff();
    }
}
