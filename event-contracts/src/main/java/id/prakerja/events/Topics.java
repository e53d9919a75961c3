package id.prakerja.events;

import java.util.List;

/** Names of the Kafka topics. A topic's name is its event's type, a past participle, and never changes its meaning. */
public final class Topics {

    /** {@link ApplicantRegistered}, from registration. */
    public static final String APPLICANT_REGISTERED = "applicant.registered";

    /** {@link ApplicantJoined}, from registration. */
    public static final String APPLICANT_JOINED = "applicant.joined";

    /** {@link ApplicantErased}, from registration. */
    public static final String APPLICANT_ERASED = "applicant.erased";

    /** {@link WaveChanged}, from selection; compacted, keyed by wave number. */
    public static final String WAVE_CHANGED = "wave.changed";

    /** {@link JoinsCounted}, from registration; compacted, keyed by wave number. */
    public static final String JOINS_COUNTED = "wave.joins-counted";

    /** {@link ParticipantSelected}, from selection. */
    public static final String PARTICIPANT_SELECTED = "participant.selected";

    /** {@link ParticipantReminded}, from selection. */
    public static final String PARTICIPANT_REMINDED = "participant.reminded";

    /** {@link ParticipantRevoked}, from selection. */
    public static final String PARTICIPANT_REVOKED = "participant.revoked";

    /** {@link ParticipantSuspended}, from selection. */
    public static final String PARTICIPANT_SUSPENDED = "participant.suspended";

    /** {@link ParticipantReinstated}, from selection. */
    public static final String PARTICIPANT_REINSTATED = "participant.reinstated";

    /** {@link ParticipantIdentified}, from registration. */
    public static final String PARTICIPANT_IDENTIFIED = "participant.identified";

    /** {@link ExclusionChanged}, from registration; keyed by the alias of the identity. */
    public static final String EXCLUSION_CHANGED = "exclusion.changed";

    /** {@link PriorityChanged}, from registration; keyed by the alias of the identity. */
    public static final String PRIORITY_CHANGED = "priority.changed";

    /** {@link ListPublished}, from registration; compacted, keyed by the list's name. */
    public static final String LIST_PUBLISHED = "list.published";

    /** {@link TrainingEnrolled}, from training. */
    public static final String TRAINING_ENROLLED = "training.enrolled";

    /** {@link TrainingCompleted}, from training. */
    public static final String TRAINING_COMPLETED = "training.completed";

    /** {@link TrainingCompletionWithdrawn}, from training. */
    public static final String TRAINING_COMPLETION_WITHDRAWN = "training.completion-withdrawn";

    /** {@link TrainingBalanceReturned}, from training. */
    public static final String TRAINING_BALANCE_RETURNED = "training.balance-returned";

    /** {@link TrainingReviewed}, from training. */
    public static final String TRAINING_REVIEWED = "training.reviewed";

    /** Prefix of {@link PayoutRequested}; the payment partner's id follows, so that each partner reads its own topic only. */
    public static final String PAYOUT_REQUESTED_PREFIX = "payout.requested.";

    /** Prefix of {@link PayoutReported}; the payment partner's id follows, so that each partner writes its own topic only. */
    public static final String PAYOUT_REPORTED_PREFIX = "payout.reported.";

    /** {@link PayoutDecided}, from incentive. */
    public static final String PAYOUT_DECIDED = "payout.decided";

    /** {@link IncentiveDisbursed}, from incentive. */
    public static final String INCENTIVE_DISBURSED = "incentive.disbursed";

    /** {@link IncentiveReturned}, from incentive. */
    public static final String INCENTIVE_RETURNED = "incentive.returned";

    /** {@link RecoveryNotified}, from incentive. */
    public static final String RECOVERY_NOTIFIED = "recovery.notified";

    /** {@link DaySealed}, from registration and incentive; keyed by the book. */
    public static final String DAY_SEALED = "day.sealed";

    /** Every topic whose name is fixed; the two per payment partner come on top. */
    public static final List<String> ALL = List.of(
            APPLICANT_REGISTERED,
            APPLICANT_JOINED,
            APPLICANT_ERASED,
            WAVE_CHANGED,
            JOINS_COUNTED,
            PARTICIPANT_SELECTED,
            PARTICIPANT_REMINDED,
            PARTICIPANT_REVOKED,
            PARTICIPANT_SUSPENDED,
            PARTICIPANT_REINSTATED,
            PARTICIPANT_IDENTIFIED,
            EXCLUSION_CHANGED,
            PRIORITY_CHANGED,
            LIST_PUBLISHED,
            TRAINING_ENROLLED,
            TRAINING_COMPLETED,
            TRAINING_COMPLETION_WITHDRAWN,
            TRAINING_REVIEWED,
            TRAINING_BALANCE_RETURNED,
            PAYOUT_DECIDED,
            INCENTIVE_DISBURSED,
            INCENTIVE_RETURNED,
            RECOVERY_NOTIFIED,
            DAY_SEALED);

    /** The topics of which Kafka keeps only the newest record of each key. */
    public static final List<String> COMPACTED = List.of(WAVE_CHANGED, JOINS_COUNTED, LIST_PUBLISHED);

    private Topics() {}
}
