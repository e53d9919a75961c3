package id.prakerja.incentive.recovery.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a claim against a person stands, and what each action makes of it. What leads nowhere is refused. */
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
    /** Nothing was to be claimed, as two people have found. What had been paid back is owed to the person. */
    WITHDRAWN;

    private static final Set<RecoveryStatus> NOTICED = EnumSet.of(NOTIFIED, OVERDUE, INSTALMENTS, HARDSHIP);
    private static final Set<RecoveryStatus> CLAIMED = EnumSet.of(OPENED, NOTIFIED, OVERDUE, INSTALMENTS, HARDSHIP);
    private static final Set<RecoveryStatus> WITHDRAWABLE =
            EnumSet.of(OPENED, NOTIFIED, OVERDUE, INSTALMENTS, HARDSHIP, REPAID, WRITTEN_OFF);
    private static final Set<RecoveryStatus> PAYABLE =
            EnumSet.of(OPENED, NOTIFIED, OVERDUE, INSTALMENTS, HARDSHIP, WRITTEN_OFF);
    private static final Set<RecoveryStatus> WITH_A_DAY = EnumSet.of(NOTIFIED, INSTALMENTS, HARDSHIP);

    /** Where an action leads; empty if it cannot be taken here. */
    public Optional<RecoveryStatus> after(RecoveryAction action) {
        return switch (action) {
            case NOTIFY -> from(EnumSet.of(OPENED), NOTIFIED);
            case FALL_DUE -> from(WITH_A_DAY, OVERDUE);
            case AGREE -> from(NOTICED, INSTALMENTS);
            case GRANT_HARDSHIP -> from(NOTICED, HARDSHIP);
            case REPAY -> from(PAYABLE, this);
            case REPAY_REST -> from(PAYABLE, REPAID);
            case WRITE_OFF -> from(CLAIMED, WRITTEN_OFF);
            case WITHDRAW -> from(WITHDRAWABLE, WITHDRAWN);
            case REFUND -> from(EnumSet.of(WITHDRAWN), WITHDRAWN);
        };
    }

    private Optional<RecoveryStatus> from(Set<RecoveryStatus> states, RecoveryStatus to) {
        return states.contains(this) ? Optional.of(to) : Optional.empty();
    }
}
