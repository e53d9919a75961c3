package id.prakerja.registration.privacy.retention;

import id.prakerja.messaging.postgres.PostgresIdempotency;
import id.prakerja.messaging.postgres.PostgresParkedEventStore;
import id.prakerja.sql.TableWalk;

/** What is kept for a time only: each finds, in a walk through its table, what is due before an instant. */
public enum RetentionKind {
    /** People who were never selected and have done nothing since: they are erased. Who waits for us is not inactive. */
    INACTIVE_APPLICANTS("applicant", """
            status in ('DRAFT', 'CONTACT_VERIFIED', 'IDENTITY_REJECTED', 'IDENTITY_VERIFIED', 'TESTED', 'READY', 'INELIGIBLE')
            and status_changed_at < $1
            and not exists (select from membership m where m.participant_id = applicant.id)
            """),
    /**
     * People who have never proved that phone, e-mail and NIK are theirs: the claim lapses, so that its owner can register. A person
     * whose registration lapses may send it again.
     */
    UNPROVEN_CLAIMS("applicant", """
            status in ('DRAFT', 'IDENTITY_REJECTED') and status_changed_at < $1 and identity_verified_at is null
            and not exists (select from membership m where m.participant_id = applicant.id)
            """),
    /** Answers by which a repeated request is recognised. */
    ANSWERS(PostgresIdempotency.GIVEN_BEFORE),
    /** Parked events that were applied or discarded. */
    SETTLED_EVENTS(PostgresParkedEventStore.SETTLED_BEFORE),
    /** One-time codes. */
    CODES("one_time_code", "sent_at < $1 and (locked_until is null or locked_until < $1)"),
    /** Notices that were sent or given up. */
    NOTICES("notice", "ended_at < $1 and status in ('SENT', 'GIVEN_UP')");

    @SuppressWarnings("ImmutableEnumChecker") // two texts
    private final TableWalk walk;

    RetentionKind(String table, String due) {
        this(new TableWalk(table, due));
    }

    RetentionKind(TableWalk walk) {
        this.walk = walk;
    }

    /** Whether people are erased, not rows removed. */
    boolean isOfPeople() {
        return this == INACTIVE_APPLICANTS || this == UNPROVEN_CLAIMS;
    }

    /** Finds what is due, among some pages of its table. */
    TableWalk walk() {
        return walk;
    }
}
