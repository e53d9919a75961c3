package id.prakerja.registration.privacy.retention;

/**
 * What is kept for a time only. The statements find what is due before an instant {@code $1}, oldest kinds of a table by its own
 * index on time.
 */
public enum RetentionKind {
    /** People who were never selected and have done nothing since: they are erased. Who waits for us is not inactive. */
    INACTIVE_APPLICANTS("applicant", """
            status in ('DRAFT', 'CONTACT_VERIFIED', 'IDENTITY_REJECTED', 'IDENTITY_VERIFIED', 'TESTED', 'READY', 'INELIGIBLE')
            and status_changed_at < $1
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

    String count() {
        return "select count(*) as rows from " + table + " where " + due;
    }

    /** Some of those that are due, as ids of people. */
    String somePeople() {
        return "select id from " + table + " where " + due + " limit $2 for update skip locked";
    }

    /** Removes some rows; by their place in the table, since the tables have keys of different kinds. */
    String removeSome() {
        return "delete from " + table + " where ctid = any (array(select ctid from " + table + " where " + due
                + " limit $2 for update skip locked))";
    }
}
