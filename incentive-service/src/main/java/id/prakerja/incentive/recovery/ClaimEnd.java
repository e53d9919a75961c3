package id.prakerja.incentive.recovery;

import id.prakerja.access.Role;
import id.prakerja.approvals.Approvable;
import id.prakerja.incentive.recovery.domain.RecoveryAction;
import id.prakerja.incentive.recovery.domain.RecoveryProblem;
import id.prakerja.incentive.recovery.domain.RecoveryProgress;
import id.prakerja.refusal.Decision;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** An end of a claim without money, which two people decide. */
abstract class ClaimEnd implements Approvable<RecoveryRequests.Ending> {

    private static final String SUBJECT = "recovery-cases/";
    private static final String RUPIAH = "rupiah";

    private static final String VERSION =
            "select coalesce(max(version) + 1, 0)::bigint as version from recovery_case where case_id = $1";

    private final Recoveries recoveries;
    private final RecoveryQueries queries;
    private final Clock clock;

    ClaimEnd(Recoveries recoveries, RecoveryQueries queries, Clock clock) {
        this.recoveries = recoveries;
        this.queries = queries;
        this.clock = clock;
    }

    /** What it is in the table of states. */
    abstract RecoveryAction action();

    /** Takes the step. */
    abstract Decision<RecoveryProgress> end(RecoveryProgress claim);

    static String subject(UUID id) {
        return SUBJECT + id;
    }

    @Override
    public Class<RecoveryRequests.Ending> contentType() {
        return RecoveryRequests.Ending.class;
    }

    @Override
    public String role() {
        return Role.FINANCE;
    }

    @Override
    public Uni<Long> version(SqlConnection tx, String subject) {
        return tx.preparedQuery(VERSION)
                .execute(Values.of(id(subject)))
                .map(rows -> rows.iterator().next().getLong("version"));
    }

    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, RecoveryRequests.Ending wanted) {
        return recoveries.lock(tx, id(subject)).map(claim -> {
            if (claim.status().after(action()).isEmpty()) {
                throw Refusal.of(RecoveryProblem.RECOVERY_NOT_POSSIBLE, claim.status(), action())
                        .toException();
            }
            return Map.of(RUPIAH, claim.outstanding());
        });
    }

    @Override
    public long weight(Map<String, ?> facts) {
        return ((Number) facts.get(RUPIAH)).longValue();
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, RecoveryRequests.Ending wanted, String by) {
        return recoveries.lock(tx, id(subject)).chain(claim -> {
            long left = claim.outstanding();
            end(claim).orThrow();
            return recoveries.write(
                    tx, claim, new Recoveries.Step(action(), by, left, wanted.reason()), clock.instant());
        });
    }

    @Override
    public Uni<RecoveryView> show(SqlClient client, String subject) {
        return queries.one(client, id(subject));
    }

    private static UUID id(String subject) {
        return UUID.fromString(subject.substring(SUBJECT.length()));
    }
}
