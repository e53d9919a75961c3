package id.prakerja.selection.approval;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.approval.domain.ApprovalProblem;
import id.prakerja.selection.approval.domain.Proposal;
import id.prakerja.selection.approval.domain.ProposalKind;
import id.prakerja.selection.approval.domain.ProposalStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The proposals in the database. */
@ApplicationScoped
class ProposalStore {

    /** Nobody decided in time, or the wave has become another one: makes room for a new wish. */
    private static final String LAPSE = """
            update proposal
               set status = 'LAPSED', decided_at = $4
             where wave = $1 and kind = $2 and status = 'PENDING' and (expires_at <= $4 or wave_version <> $3)
            """;

    /** Stores nothing where another one of the kind waits. */
    private static final String INSERT = """
            insert into proposal (id, kind, wave, wave_version, content, content_hash, facts, reason, status, proposed_by,
                                  proposed_at, expires_at)
            values (uuidv7(), $1, $2, $3, $4, $5, $6, $7, 'PENDING', $8, $9, $10)
                on conflict (wave, kind) where status = 'PENDING' do nothing
            returning *
            """;

    private static final String DECIDE = """
            update proposal
               set status = $2, decided_by = $3, decided_at = $4, decision_reason = $5
             where id = $1 and status = 'PENDING'
            returning *
            """;

    private static final String LIST = """
            select * from proposal
             where ($1::uuid is null or id > $1) and ($2::int is null or wave = $2) and ($3::text is null or status = $3)
             order by id
             limit $4
            """;

    /** Ends what can no longer be approved, of a kind and wave. */
    Uni<Void> lapse(SqlConnection tx, ProposalKind kind, int wave, long version, Instant now) {
        return tx.preparedQuery(LAPSE)
                .execute(Tuple.of(wave, kind.name(), version, utc(now)))
                .replaceWithVoid();
    }

    /** Stores a proposal; empty if another one of its kind waits. */
    Uni<Optional<Proposal>> insert(SqlConnection tx, Proposal wish) {
        return tx.preparedQuery(INSERT)
                .execute(Tuple.from(Arrays.asList(
                        wish.kind().name(),
                        wish.wave(),
                        wish.waveVersion(),
                        wish.content(),
                        wish.contentHash(),
                        wish.facts(),
                        wish.reason(),
                        wish.proposedBy(),
                        utc(wish.proposedAt()),
                        utc(wish.expiresAt()))))
                .map(ProposalStore::first);
    }

    /** The one of a kind that waits for a decision on a wave. */
    Uni<Optional<Proposal>> pending(SqlConnection tx, ProposalKind kind, int wave) {
        return tx.preparedQuery("select * from proposal where wave = $1 and kind = $2 and status = 'PENDING'")
                .execute(Tuple.of(wave, kind.name()))
                .map(ProposalStore::first);
    }

    /** Reads a proposal; fails with {@code PROPOSAL_UNKNOWN}. */
    Uni<Proposal> get(SqlClient client, UUID id) {
        return client.preparedQuery("select * from proposal where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> first(rows)
                        .orElseThrow(() ->
                                Refusal.of(ApprovalProblem.PROPOSAL_UNKNOWN, id).toException()));
    }

    /**
     * Reads a proposal for its decision, which nobody else can make until the transaction ends. Fails with {@code
     * PROPOSAL_UNKNOWN}, or with {@code APPROVAL_RUNNING} if somebody else is making it: nobody waits for a draw of millions.
     */
    Uni<Proposal> claim(SqlConnection tx, UUID id) {
        return tx.preparedQuery("select * from proposal where id = $1 for update skip locked")
                .execute(Tuple.of(id))
                .map(ProposalStore::first)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : get(tx, id).map(held -> {
                            throw Refusal.of(ApprovalProblem.APPROVAL_RUNNING).toException();
                        }));
    }

    /** Records the decision on a claimed proposal. */
    Uni<Proposal> decide(SqlConnection tx, UUID id, ProposalStatus status, String by, Instant at, String reason) {
        return tx.preparedQuery(DECIDE)
                .execute(Tuple.of(id, status.name(), by, utc(at), reason))
                .map(rows -> first(rows).orElseThrow());
    }

    /** Up to {@code limit} proposals after an id, in the order in which they were made; filtered where told. */
    Uni<List<Proposal>> list(
            SqlClient client,
            Optional<UUID> after,
            Optional<Integer> wave,
            Optional<ProposalStatus> status,
            int limit) {
        return client.preparedQuery(LIST)
                .execute(Tuple.of(
                        after.orElse(null),
                        wave.orElse(null),
                        status.map(Enum::name).orElse(null),
                        limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ProposalStore::proposal)
                        .toList());
    }

    private static Optional<Proposal> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(ProposalStore::proposal);
    }

    private static Proposal proposal(Row row) {
        return new Proposal(
                row.getUUID("id"),
                ProposalKind.valueOf(row.getString("kind")),
                row.getInteger("wave"),
                row.getLong("wave_version"),
                row.getString("content"),
                row.getString("content_hash"),
                row.getString("facts"),
                row.getString("reason"),
                ProposalStatus.valueOf(row.getString("status")),
                row.getString("proposed_by"),
                row.getOffsetDateTime("proposed_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getString("decided_by"),
                row.getOffsetDateTime("decided_at") == null
                        ? null
                        : row.getOffsetDateTime("decided_at").toInstant(),
                row.getString("decision_reason"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
