package id.prakerja.registration.complaints.complaint;

import id.prakerja.registration.complaints.complaint.domain.Complaint;
import id.prakerja.registration.complaints.complaint.domain.Complaint.Answer;
import id.prakerja.registration.complaints.complaint.domain.Complaint.Appeal;
import id.prakerja.registration.complaints.complaint.domain.Complaint.Filing;
import id.prakerja.registration.complaints.complaint.domain.ComplaintCategory;
import id.prakerja.registration.complaints.complaint.domain.ComplaintOutcome;
import id.prakerja.registration.complaints.complaint.domain.ComplaintStatus;
import id.prakerja.registration.complaints.complaint.domain.ComplaintSubject;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Complaints in the database. */
@ApplicationScoped
class ComplaintStore {

    /** Locked, so that of many complaints at once no more are let in than may wait. */
    private static final String COMPLAINANT = """
            select a.account, a.province,
                   (select count(*) from complaint c where c.applicant_id = a.id and c.status = any ($2::text[])) as waiting
              from applicant a
             where a.id = $1
               for update of a
            """;

    private static final String ADD = """
            insert into complaint (id, applicant_id, province, category, subject, reference, filed_by, filed_at, status, due_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;

    private static final String UPDATE = """
            update complaint
               set status = $2, assignee = $3, due_at = $4, escalated_at = $5, outcome = $6, decided_by = $7, decided_at = $8,
                   appealed_at = $9, appeal_outcome = $10, closed_at = $11
             where id = $1
            """;

    /** What the caller may know of: {@code $1} a province, or {@code $2} and {@code $3} the account and id of a person. */
    private static final String VISIBLE = """
            select c.*
              from complaint c
             where ($1::text is null or c.province = $1)
               and ($2::text is null or c.applicant_id = $3
                    or c.applicant_id in (select a.id from applicant a where a.account = $2))
            """;

    private static final String FIND = VISIBLE + " and c.id = $4";

    private static final String LIST = VISIBLE + """
               and ($4::text is null or c.category = $4) and ($5::text is null or c.status = $5)
               and ($6::text is null or c.province = $6) and ($7::text is null or c.assignee = $7)
               and ($8::uuid is null or c.applicant_id = $8) and ($9::uuid is null or c.reference = $9)
               and ($10::boolean is null or $10 = (c.status = any ($11::text[]) and c.due_at < $12))
               and ($13::boolean is null or $13 = (c.escalated_at is not null))
               and ($14::uuid is null or c.id > $14)
             order by c.id
             limit $15
            """;

    /** An appeal is the operators' from the beginning; its lateness is escalated all the same, for the figures. */
    private static final String ESCALATE = """
            update complaint
               set escalated_at = $1, assignee = null, status = case status when 'ASSIGNED' then 'OPEN' else status end
             where status = any ($2::text[]) and due_at < $1 and escalated_at is null
            """;

    /** What the columns of a complaint without an answer hold. */
    private static final Answer NO_ANSWER = new Answer(null, null, null);

    /** What those of a complaint without an appeal hold. */
    private static final Appeal NO_APPEAL = new Appeal(null, null, null);

    private final Pool pool;

    ComplaintStore(Pool pool) {
        this.pool = pool;
    }

    /** The person who complains, locked; empty if nobody has registered under this id. */
    Uni<Optional<Complainant>> complainant(SqlConnection tx, UUID applicantId) {
        return tx.preparedQuery(COMPLAINANT)
                .execute(Tuple.of(applicantId, owed()))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Complainant(
                                row.getString("account"), row.getString("province"), row.getLong("waiting"))));
    }

    Uni<Void> add(SqlConnection tx, Complaint complaint) {
        Filing filing = complaint.filing();
        return tx.preparedQuery(ADD)
                .execute(Values.of(
                        filing.id(),
                        filing.applicantId(),
                        filing.province(),
                        filing.category(),
                        filing.subject(),
                        filing.reference(),
                        filing.by(),
                        filing.at(),
                        complaint.status(),
                        complaint.dueAt()))
                .replaceWithVoid();
    }

    Uni<Void> update(SqlConnection tx, Complaint complaint) {
        Answer answer = complaint.answer() == null ? NO_ANSWER : complaint.answer();
        Appeal appeal = complaint.appeal() == null ? NO_APPEAL : complaint.appeal();
        return tx.preparedQuery(UPDATE)
                .execute(Values.of(
                        complaint.id(),
                        complaint.status(),
                        complaint.assignee(),
                        complaint.dueAt(),
                        complaint.escalatedAt(),
                        answer.outcome(),
                        answer.by(),
                        answer.at(),
                        appeal.at(),
                        appeal.outcome(),
                        appeal.closedAt()))
                .replaceWithVoid();
    }

    /** A complaint within a scope, locked until the transaction ends. */
    Uni<Optional<Complaint>> locked(SqlConnection tx, UUID id, ComplaintScope scope) {
        return find(tx, FIND + " for update of c", id, scope);
    }

    /** A complaint within a scope. */
    Uni<Optional<Complaint>> find(UUID id, ComplaintScope scope) {
        return find(pool, FIND, id, scope);
    }

    private static Uni<Optional<Complaint>> find(SqlClient sql, String query, UUID id, ComplaintScope scope) {
        return sql.preparedQuery(query)
                .execute(Tuple.of(scope.province(), scope.account(), scope.applicantId(), id))
                .map(rows -> Rows.first(rows, ComplaintStore::read));
    }

    /** Complaints within a scope, in the order in which they were filed. */
    Uni<List<Complaint>> list(ComplaintScope scope, ComplaintFilter filter, Instant now, UUID after, int most) {
        return pool.preparedQuery(LIST)
                .execute(Values.of(
                        scope.province(),
                        scope.account(),
                        scope.applicantId(),
                        filter.category(),
                        filter.status(),
                        filter.province(),
                        filter.assignee(),
                        filter.applicantId(),
                        filter.reference(),
                        filter.overdue(),
                        owed(),
                        now,
                        filter.escalated(),
                        after,
                        most))
                .map(rows -> Rows.list(rows, ComplaintStore::read));
    }

    Uni<Void> escalateOverdue(Instant now) {
        return pool.preparedQuery(ESCALATE).execute(Values.of(now, owed())).replaceWithVoid();
    }

    private static String[] owed() {
        return ComplaintStatus.OWED.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Complaint read(Row row) {
        Instant decidedAt = Rows.instant(row, "decided_at");
        Instant appealedAt = Rows.instant(row, "appealed_at");
        return new Complaint(
                new Filing(
                        row.getUUID("id"),
                        row.getUUID("applicant_id"),
                        row.getString("province"),
                        Rows.constant(row, "category", ComplaintCategory.class),
                        Rows.constant(row, "subject", ComplaintSubject.class),
                        row.getUUID("reference"),
                        row.getString("filed_by"),
                        Rows.instant(row, "filed_at")),
                Rows.constant(row, "status", ComplaintStatus.class),
                row.getString("assignee"),
                Rows.instant(row, "due_at"),
                Rows.instant(row, "escalated_at"),
                decidedAt == null
                        ? null
                        : new Answer(
                                Rows.constant(row, "outcome", ComplaintOutcome.class),
                                row.getString("decided_by"),
                                decidedAt),
                appealedAt == null
                        ? null
                        : new Appeal(
                                appealedAt,
                                Rows.constant(row, "appeal_outcome", ComplaintOutcome.class),
                                Rows.instant(row, "closed_at")));
    }

    /**
     * Who complains.
     *
     * @param account the person's own account, or null
     * @param province of domicile
     * @param waiting complaints of the person that wait for an answer
     */
    record Complainant(String account, String province, long waiting) {}
}
