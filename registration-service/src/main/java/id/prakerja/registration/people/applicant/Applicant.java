package id.prakerja.registration.people.applicant;

import id.prakerja.registration.identity.domain.Gender;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.people.applicant.domain.Education;
import id.prakerja.registration.people.applicant.domain.OccupationGroup;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** A registered person as the row stood when it was read. */
public final class Applicant {

    /** The columns that {@link #of} reads. */
    static final String COLUMNS = """
            id, status, status_reason, email_digest is not null as has_email, personal_data, personal_data_key, province,
            regency, birth_year, gender, education, occupation_group, disability, priority, channel, account, registered_at,
            phone_verified_at, email_verified_at, identity_verified_at, ready_at, failed_selections
            """;

    /** The id that stays with the person until the last payout. */
    public final UUID id;

    /** Where the applicant stands. */
    public final ApplicantStatus status;

    /** Stable code of the reason for the status, or null. */
    public final String statusReason;

    /** Whether there is an e-mail address; on paper there may be none. */
    public final boolean hasEmail;

    /** Two-digit code of the province of domicile. */
    public final String province;

    /** Four-digit code of the regency or city of domicile. */
    public final String regency;

    /** Year of birth. */
    public final int birthYear;

    /** Gender. */
    public final Gender gender;

    /** Highest education finished. */
    public final Education education;

    /** What the person does. */
    public final OccupationGroup occupationGroup;

    /** Whether the person has a disability. */
    public final boolean disability;

    /** Whether the form declares what gives priority. */
    public final boolean priority;

    /** How the registration came in. */
    public final Channel channel;

    /** The person's own account, or null. */
    public final String account;

    /** When the person registered, UTC. */
    public final Instant registeredAt;

    /** When the phone was confirmed by a code, UTC, or null. */
    public final Instant phoneVerifiedAt;

    /** When the e-mail address was confirmed by a code, UTC, or null. */
    public final Instant emailVerifiedAt;

    /** When the identity registry confirmed, UTC, or null. */
    public final Instant identityVerifiedAt;

    /** When the registration first was complete and published, UTC, or null. */
    public final Instant readyAt;

    /** Waves joined without being selected. */
    public final int failedSelections;

    private final SealedData sealed;

    private Applicant(Row row) {
        this.id = row.getUUID("id");
        this.status = Rows.constant(row, "status", ApplicantStatus.class);
        this.statusReason = row.getString("status_reason");
        this.hasEmail = row.getBoolean("has_email");
        this.province = row.getString("province");
        this.regency = row.getString("regency");
        this.birthYear = row.getInteger("birth_year");
        this.gender = Rows.constant(row, "gender", Gender.class);
        this.education = Rows.constant(row, "education", Education.class);
        this.occupationGroup = Rows.constant(row, "occupation_group", OccupationGroup.class);
        this.disability = row.getBoolean("disability");
        this.priority = row.getBoolean("priority");
        this.channel = Rows.constant(row, "channel", Channel.class);
        this.account = row.getString("account");
        this.registeredAt = Rows.instant(row, "registered_at");
        this.phoneVerifiedAt = Rows.instant(row, "phone_verified_at");
        this.emailVerifiedAt = Rows.instant(row, "email_verified_at");
        this.identityVerifiedAt = Rows.instant(row, "identity_verified_at");
        this.readyAt = Rows.instant(row, "ready_at");
        this.failedSelections = row.getInteger("failed_selections");
        this.sealed = new SealedData(row.getString("personal_data_key"), Rows.bytes(row, "personal_data"));
    }

    static Applicant of(Row row) {
        return new Applicant(row);
    }

    /** The encrypted data. */
    public SealedData sealed() {
        return sealed;
    }
}
