package id.prakerja.incentive.recovery.domain;

import static id.prakerja.incentive.recovery.domain.RecoveryAction.AGREE;
import static id.prakerja.incentive.recovery.domain.RecoveryAction.FALL_DUE;
import static id.prakerja.incentive.recovery.domain.RecoveryAction.GRANT_HARDSHIP;
import static id.prakerja.incentive.recovery.domain.RecoveryAction.NOTIFY;
import static id.prakerja.incentive.recovery.domain.RecoveryAction.REPAY;
import static id.prakerja.incentive.recovery.domain.RecoveryAction.REPAY_REST;
import static id.prakerja.incentive.recovery.domain.RecoveryAction.WITHDRAW;
import static id.prakerja.incentive.recovery.domain.RecoveryAction.WRITE_OFF;

import java.util.Map;
import java.util.Optional;

/** Where a claim against a person stands, and what each action makes of it. What is not in the table is refused. */
public enum RecoveryStatus {
    /** Found, and nobody has been told. */
    OPENED,
    /** The person has been told, and has time to pay back. */
    NOTIFIED,
    /** Not paid back in time. */
    OVERDUE,
    /** Paid back bit by bit, as agreed. */
    INSTALMENTS,
    /** Stands still until a day, since the person cannot pay. */
    HARDSHIP,
    /** Paid back. */
    REPAID,
    /** Given up by two people. Money that comes all the same is taken. */
    WRITTEN_OFF,
    /** Nothing was to be claimed, as two people have found. */
    WITHDRAWN;

    private static final Map<RecoveryStatus, Map<RecoveryAction, RecoveryStatus>> TABLE = Map.of(
            OPENED,
            Map.of(NOTIFY, NOTIFIED, REPAY, OPENED, REPAY_REST, REPAID, WRITE_OFF, WRITTEN_OFF, WITHDRAW, WITHDRAWN),
            NOTIFIED,
            Map.of(
                    FALL_DUE,
                    OVERDUE,
                    AGREE,
                    INSTALMENTS,
                    GRANT_HARDSHIP,
                    HARDSHIP,
                    REPAY,
                    NOTIFIED,
                    REPAY_REST,
                    REPAID,
                    WRITE_OFF,
                    WRITTEN_OFF,
                    WITHDRAW,
                    WITHDRAWN),
            OVERDUE,
            Map.of(
                    AGREE,
                    INSTALMENTS,
                    GRANT_HARDSHIP,
                    HARDSHIP,
                    REPAY,
                    OVERDUE,
                    REPAY_REST,
                    REPAID,
                    WRITE_OFF,
                    WRITTEN_OFF,
                    WITHDRAW,
                    WITHDRAWN),
            INSTALMENTS,
            Map.of(
                    FALL_DUE,
                    OVERDUE,
                    AGREE,
                    INSTALMENTS,
                    GRANT_HARDSHIP,
                    HARDSHIP,
                    REPAY,
                    INSTALMENTS,
                    REPAY_REST,
                    REPAID,
                    WRITE_OFF,
                    WRITTEN_OFF,
                    WITHDRAW,
                    WITHDRAWN),
            HARDSHIP,
            Map.of(
                    FALL_DUE,
                    OVERDUE,
                    AGREE,
                    INSTALMENTS,
                    GRANT_HARDSHIP,
                    HARDSHIP,
                    REPAY,
                    HARDSHIP,
                    REPAY_REST,
                    REPAID,
                    WRITE_OFF,
                    WRITTEN_OFF,
                    WITHDRAW,
                    WITHDRAWN),
            REPAID,
            Map.of(),
            WRITTEN_OFF,
            Map.of(REPAY, WRITTEN_OFF, REPAY_REST, REPAID),
            WITHDRAWN,
            Map.of());

    /** Where an action leads; empty if it cannot be taken here. */
    public Optional<RecoveryStatus> after(RecoveryAction action) {
        return Optional.ofNullable(TABLE.get(this).get(action));
    }
}
