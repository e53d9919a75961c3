package id.prakerja.incentive.batch;

import id.prakerja.access.Role;
import id.prakerja.approvals.Approvable;
import id.prakerja.incentive.batch.domain.BatchStatus;
import id.prakerja.incentive.budget.Budget;
import id.prakerja.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Deciding a prepared batch: its weight is its rupiah, so that the configuration can ask for a third person from a sum on. */
@ApplicationScoped
class ApprovingBatches implements Approvable<BatchContent> {

    private static final String SUBJECT = "batches/";

    private final PreparedBatches batches;
    private final BatchQueries queries;
    private final Budget budget;

    ApprovingBatches(PreparedBatches batches, BatchQueries queries, Budget budget) {
        this.batches = batches;
        this.queries = queries;
        this.budget = budget;
    }

    static String subject(UUID batch) {
        return SUBJECT + batch;
    }

    @Override
    public String kind() {
        return "PAYOUT_BATCH";
    }

    @Override
    public Class<BatchContent> contentType() {
        return BatchContent.class;
    }

    @Override
    public String role() {
        return Role.FINANCE;
    }

    @Override
    public Uni<Long> version(SqlConnection tx, String subject) {
        return batches.load(tx, id(subject)).map(PreparedBatches.Prepared::version);
    }

    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, BatchContent wanted) {
        return batches.load(tx, id(subject)).chain(batch -> {
            if (batch.status() != BatchStatus.PREPARED || !batch.content().equals(wanted)) {
                throw Refusal.of(BatchProblem.BATCH_NOT_POSSIBLE, batch.status(), BatchStatus.APPROVED)
                        .toException();
            }
            return budget.available(tx).map(available -> facts(wanted, available));
        });
    }

    @Override
    public long weight(Map<String, ?> facts) {
        return ((Number) facts.get("rupiah")).longValue();
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, BatchContent wanted, String by) {
        return examine(tx, subject, wanted)
                .chain(() -> batches.load(tx, id(subject)))
                .chain(batch -> batches.move(tx, batch, BatchStatus.APPROVED, by, null));
    }

    @Override
    public Uni<BatchView> show(SqlClient client, String subject) {
        return queries.one(client, id(subject));
    }

    private static Map<String, ?> facts(BatchContent wanted, long available) {
        if (wanted.amount() > available) {
            throw Refusal.of(BatchProblem.BUDGET_EXCEEDED, wanted.amount(), available)
                    .toException();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("partner", wanted.partner());
        facts.put("payouts", wanted.payouts());
        facts.put("rupiah", wanted.amount());
        facts.put("availableBefore", available);
        return facts;
    }

    private static UUID id(String subject) {
        return UUID.fromString(subject.substring(SUBJECT.length()));
    }
}
