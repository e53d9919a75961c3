package id.prakerja.registration.people.applicant;

import id.prakerja.registration.identity.domain.Gender;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.people.applicant.domain.Education;
import id.prakerja.registration.people.applicant.domain.OccupationGroup;
import id.prakerja.sealed.SealedData;
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
 * A registered person, as read and changed one at a time. Whatever passes in numbers (registering, verified identities, joining,
 * decisions of selection) goes by set-based statements instead.
 */
@Entity
@Table(name = "applicant")
public class Applicant extends PanacheEntityBase {

    /** The id that stays with the person until the last payout. */
    @Id
    public UUID id;

    /** Where the applicant stands. */
    @Enumerated(EnumType.STRING)
    public ApplicantStatus status;

    /** Stable code of the reason for the status, or null. */
    @Column(name = "status_reason")
    public String statusReason;

    /** When the status became this, UTC. */
    @Column(name = "status_changed_at")
    public Instant statusChangedAt;

    @Column(name = "nik_digest")
    byte[] nikDigest;

    @Column(name = "phone_digest")
    byte[] phoneDigest;

    @Column(name = "email_digest")
    byte[] emailDigest;

    @Column(name = "likeness_digest")
    byte[] likenessDigest;

    @Column(name = "personal_data")
    byte[] personalData;

    @Column(name = "personal_data_key")
    String personalDataKey;

    /** Two-digit code of the province of domicile. */
    @Column(updatable = false)
    public String province;

    /** Four-digit code of the regency or city of domicile. */
    @Column(updatable = false)
    public String regency;

    /** Year of birth. */
    @Column(name = "birth_year")
    public int birthYear;

    /** Gender. */
    @Enumerated(EnumType.STRING)
    public Gender gender;

    /** Highest education finished. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Education education;

    /** What the person does. */
    @Enumerated(EnumType.STRING)
    @Column(name = "occupation_group", updatable = false)
    public OccupationGroup occupationGroup;

    /** Whether the person has a disability. */
    @Column(updatable = false)
    public boolean disability;

    /** Whether the person stands on the priority list. */
    @Column(updatable = false)
    public boolean priority;

    /** How the registration came in. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Channel channel;

    /** The person's own account, or null. */
    @Column(updatable = false)
    public String account;

    /** When the person registered, UTC. */
    @Column(name = "registered_at", updatable = false)
    public Instant registeredAt;

    /** When the phone was confirmed by a code, UTC, or null. */
    @Column(name = "phone_verified_at")
    public Instant phoneVerifiedAt;

    /** When the e-mail address was confirmed by a code, UTC, or null. */
    @Column(name = "email_verified_at")
    public Instant emailVerifiedAt;

    /** When the identity registry confirmed, UTC, or null. */
    @Column(name = "identity_verified_at", updatable = false)
    public Instant identityVerifiedAt;

    /** When the registration first was complete and published, UTC, or null. */
    @Column(name = "ready_at")
    public Instant readyAt;

    /** Waves joined without being selected. */
    @Column(name = "failed_selections", updatable = false)
    public int failedSelections;

    /**
     * Whether there is an e-mail address; on paper there may be none.
     *
     * @return false if there is none
     */
    public boolean hasEmail() {
        return emailDigest != null;
    }

    /**
     * The encrypted data.
     *
     * @return the envelope and its key's id
     */
    public SealedData sealed() {
        return new SealedData(personalDataKey, personalData);
    }
}
