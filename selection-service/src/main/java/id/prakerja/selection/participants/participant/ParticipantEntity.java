package id.prakerja.selection.participants.participant;

import id.prakerja.selection.participants.participant.domain.ParticipantStatus;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A participant, read and changed one at a time. Whole waves are determined, and revocations due made, by set-based
 * statements on the same table.
 */
@Entity
@Table(name = "participant")
public class ParticipantEntity extends PanacheEntityBase {

    @Id
    @Column(name = "participant_id")
    UUID participantId;

    int wave;
    String decree;
    int rank;
    String province;

    /** Never {@code NOTIFIED}: that follows from the notice time and needs no row to be touched. */
    @Enumerated(EnumType.STRING)
    ParticipantStatus status;

    long balance;

    @Column(name = "determined_at")
    Instant determinedAt;

    @Column(name = "notice_at")
    Instant noticeAt;

    @Column(name = "first_purchase_deadline")
    Instant firstPurchaseDeadline;

    @Column(name = "first_enrolled_at")
    Instant firstEnrolledAt;

    @Column(name = "reminded_at")
    Instant remindedAt;

    @Column(name = "suspended_at")
    Instant suspendedAt;

    @Column(name = "suspension_reason")
    String suspensionReason;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Column(name = "revocation_reason")
    String revocationReason;

    /** When the newest event about the membership was; null where there has been none since the selection. */
    @Column(name = "told_at")
    Instant toldAt;

    /** For Hibernate. */
    protected ParticipantEntity() {}

    /** The time of the next event about the membership: the present, but later than the last, whatever clock that was decided by. */
    Instant tellAt(Instant now) {
        Instant last = toldAt == null ? determinedAt : toldAt;
        toldAt = now.isAfter(last) ? now : last.plusMillis(1);
        return toldAt;
    }

    /** How the participant stands at a time. */
    ParticipantStatus statusAt(Instant now) {
        return status == ParticipantStatus.DETERMINED && !now.isBefore(noticeAt) ? ParticipantStatus.NOTIFIED : status;
    }
}
