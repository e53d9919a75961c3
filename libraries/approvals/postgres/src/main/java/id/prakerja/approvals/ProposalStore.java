package id.prakerja.approvals;

import id.prakerja.approvals.domain.Approval;
import id.prakerja.approvals.domain.ApprovalProblem;
import id.prakerja.approvals.domain.Proposal;
import id.prakerja.approvals.domain.ProposalStatus;
import id.prakerja.approvals.domain.ProposedAction;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Times;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The proposals in the database. */
@ApplicationScoped
class ProposalStore {

    /** Nobody decided in time, or the subject has become another one: makes room for a new proposal. */
    private static final String LAPSE = """
            update proposal
               set status = 'LAPSED', decided_at = $4
             where subject = $1 and kind = $2 and status = 'PENDING' and (expires_at <= $4 or subject_version <> $3)
            """;

    /** Waits for no lock: two who change a subject and decide about it would wait for each other. */
    private static final String LAPSE_ALL = """
            update proposal
               set status = 'LAPSED', decided_at = $4, decision_reason = $3
             where id in (select id
                            from proposal
                           where subject = $1 and status = 'PENDING' and subject_version <> $2
                             for no key update skip locked)
            """;

    /** Stores nothing where another one of the kind waits. */
    private static final String INSERT = """
            insert into proposal (id, kind, subject, subject_version, content, content_hash, facts, reason, proposed_by,
                                  proposed_at, expires_at, approvals_needed, status)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::int, 'PENDING')
                on conflict (subject, kind) where status = 'PENDING' do nothing
            """;

    /** The row is claimed; where it is not pending any more, the action itself has let it lapse by changing its subject. */
    private static final String UPDATE = """
            update proposal
               set status = $2, decided_by = $3, decided_at = $4, decision_reason = $5, approvers = $6::text[],
                   approved_at = $7::timestamptz[]
             where id = $1 and status in ('PENDING', 'LAPSED')
            """;

    private static final String PENDING =
            "select * from proposal where subject = $1 and kind = $2 and status = 'PENDING'";

    /** What has lapsed and was not made room of yet still stands as pending in its row. */
    private static final String LIST = """
            select *
              from proposal
             where ($1::uuid is null or id > $1)
               and kind = any ($2::text[])
               and ($3::text is null or subject = $3)
               and ($4::text is null
                    or $4 = case when status = 'PENDING' and expires_at <= $5 then 'LAPSED' else status end)
             order by id
             limit $6
            """;

    private static final String WAITING = """
            select kind, count(*) as waiting, min(proposed_at) as oldest_at
              from proposal
             where status = 'PENDING' and expires_at > $1
             group by kind
             order by kind
            """;

    private final Pool pool;

    ProposalStore(Pool pool) {
        this.pool = pool;
    }

    /** Which proposals to list; null for any. */
    record Filter(List<String> kinds, String subject, ProposalStatus status) {}

    /** How many wait of a kind, and since when. */
    record Waiting(String kind, long proposals, Instant oldestAt) {}

    /** Ends what can no longer be approved, of a kind and subject. */
    Uni<Void> lapse(SqlConnection tx, String kind, String subject, long version, Instant now) {
        return tx.preparedQuery(LAPSE)
                .execute(Values.of(subject, kind, version, now))
                .replaceWithVoid();
    }

    /** Ends what can no longer be approved, of a subject. */
    Uni<Void> lapseAll(SqlConnection tx, String subject, long version, String reason, Instant now) {
        return tx.preparedQuery(LAPSE_ALL)
                .execute(Values.of(subject, version, reason, now))
                .replaceWithVoid();
    }

    /** Stores a proposal; false if another one of its kind waits. */
    Uni<Boolean> insert(SqlConnection tx, Proposal proposal) {
        ProposedAction action = proposal.action();
        return tx.preparedQuery(INSERT)
                .execute(Values.of(
                        proposal.id(),
                        action.kind(),
                        action.subject(),
                        action.subjectVersion(),
                        action.content(),
                        proposal.contentHash(),
                        proposal.facts(),
                        proposal.reason(),
                        proposal.proposedBy(),
                        proposal.proposedAt(),
                        proposal.expiresAt(),
                        proposal.approvalsNeeded()))
                .map(rows -> rows.rowCount() == 1);
    }

    /** The one of a kind that waits for a decision on a subject. */
    Uni<Proposal> pending(SqlConnection tx, ProposedAction action) {
        return tx.preparedQuery(PENDING)
                .execute(Values.of(action.subject(), action.kind()))
                .map(rows -> proposal(rows.iterator().next()));
    }

    /** Reads a proposal; fails with {@code PROPOSAL_UNKNOWN}. */
    Uni<Proposal> get(UUID id) {
        return pool.preparedQuery("select * from proposal where id = $1")
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, ProposalStore::proposal)
                        .orElseThrow(() ->
                                Refusal.of(ApprovalProblem.PROPOSAL_UNKNOWN, id).toException()));
    }

    /**
     * Reads a proposal for its decision, which nobody else can make until the transaction ends. Fails with {@code
     * PROPOSAL_UNKNOWN}, or with {@code APPROVAL_RUNNING} if somebody else is making it: nobody waits for an action of millions.
     */
    Uni<Proposal> claim(SqlConnection tx, UUID id) {
        return tx.preparedQuery("select * from proposal where id = $1 for update skip locked")
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, ProposalStore::proposal))
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : get(id).map(held -> {
                            throw Refusal.of(ApprovalProblem.APPROVAL_RUNNING).toException();
                        }));
    }

    /** Writes approvals and decision of a claimed proposal. */
    Uni<Void> update(SqlConnection tx, Proposal proposal) {
        return tx.preparedQuery(UPDATE)
                .execute(Columns.of(proposal.approvals())
                        .value(proposal.id())
                        .value(proposal.status())
                        .value(proposal.decidedBy())
                        .value(proposal.decidedAt())
                        .value(proposal.decisionReason())
                        .texts(Approval::by)
                        .instants(Approval::at)
                        .tuple())
                .replaceWithVoid();
    }

    /** Up to {@code most} proposals after an id, in the order in which they were made. */
    Uni<List<Proposal>> list(UUID after, Filter filter, Instant now, int most) {
        return pool.preparedQuery(LIST)
                .execute(Values.of(
                        after, filter.kinds().toArray(String[]::new), filter.subject(), filter.status(), now, most))
                .map(rows -> Rows.list(rows, ProposalStore::proposal));
    }

    /** Counts what waits, by kind. */
    Uni<List<Waiting>> waiting(Instant now) {
        return pool.preparedQuery(WAITING)
                .execute(Values.of(now))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Waiting(
                                row.getString("kind"), row.getLong("waiting"), Rows.instant(row, "oldest_at"))));
    }

    private static Proposal proposal(Row row) {
        return new Proposal(
                row.getUUID("id"),
                new ProposedAction(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getLong("subject_version"),
                        row.getString("content")),
                row.getString("content_hash"),
                row.getString("facts"),
                row.getString("reason"),
                row.getString("proposed_by"),
                Rows.instant(row, "proposed_at"),
                Rows.instant(row, "expires_at"),
                row.getInteger("approvals_needed"),
                approvals(row.getArrayOfStrings("approvers"), row.getArrayOfOffsetDateTimes("approved_at")),
                Rows.constant(row, "status", ProposalStatus.class),
                row.getString("decided_by"),
                Rows.instant(row, "decided_at"),
                row.getString("decision_reason"));
    }

    private static List<Approval> approvals(String[] approvers, OffsetDateTime[] times) {
        return IntStream.range(0, approvers.length)
                .mapToObj(at -> new Approval(approvers[at], Times.instant(times[at])))
                .toList();
    }
}
