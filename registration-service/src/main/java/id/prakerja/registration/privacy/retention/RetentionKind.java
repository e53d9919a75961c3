package id.prakerja.registration.privacy.retention;

/**
 * What is kept for a time only. The statements find what is due before an instant {@code $1} among some pages of a table: a run goes
 * through a table once, from its first page to its last, and never looks twice at what it has passed. So it needs no index, which
 * those who register would have to keep up.
 */
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
    ANSWERS("idempotency_record", "created_at < $1"),
    /** Parked events that were applied or discarded. */
    SETTLED_EVENTS("parked_event", "resolved_at < $1 and status in ('APPLIED', 'DISCARDED')"),
    /** One-time codes. */
    CODES("one_time_code", "sent_at < $1 and (locked_until is null or locked_until < $1)"),
    /** Notices that were sent or given up. */
    NOTICES("notice", "ended_at < $1 and status in ('SENT', 'GIVEN_UP')");

    private final String table;
    private final String due;

    RetentionKind(String table, String due) {
        this.table = table;
        this.due = due;
    }

    /** Whether people are erased, not rows removed. */
    boolean isOfPeople() {
        return this == INACTIVE_APPLICANTS || this == UNPROVEN_CLAIMS;
    }

    String count() {
        return "select count(*) as rows from " + table + " where " + due;
    }

    /** Some people who are due, of those who stand in the pages from {@code $3} to {@code $4} of the table. */
    String somePeople() {
        return "select id from " + table + " where " + inPages() + " limit $2 for update skip locked";
    }

    /** Removes some rows of these pages; by their place in the table, since the tables have keys of different kinds. */
    String removeSome() {
        return "delete from " + table + " where ctid = any (array(select ctid from " + table + " where " + inPages()
                + " limit $2 for update skip locked))";
    }

    /** How many pages the table has. */
    String pages() {
        return "select pg_relation_size('" + table + "') / current_setting('block_size')::bigint as pages";
    }

    /** What is due is asked as "is true", which no index answers: by an index a step would look at all that is due, of any page. */
    private String inPages() {
        return "ctid >= format('(%s,0)', $3::bigint)::tid and ctid < format('(%s,0)', $4::bigint)::tid and (" + due
                + ") is true";
    }
}
