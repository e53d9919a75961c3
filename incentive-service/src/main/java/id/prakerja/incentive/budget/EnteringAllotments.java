package id.prakerja.incentive.budget;

import id.prakerja.access.Role;
import id.prakerja.approvals.Approvable;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Entering an allotment: one person enters it from the decision, another compares it with the paper. */
@ApplicationScoped
class EnteringAllotments implements Approvable<Allotment> {

    private static final String ENTERED = "select count(*) as entered from allotment where decision_number = $1";

    private final Budget budget;

    EnteringAllotments(Budget budget) {
        this.budget = budget;
    }

    static String subject(Allotment allotment) {
        return "budget/allotments/" + allotment.decisionNumber();
    }

    @Override
    public String kind() {
        return "ALLOTMENT";
    }

    @Override
    public Class<Allotment> contentType() {
        return Allotment.class;
    }

    @Override
    public String role() {
        return Role.FINANCE;
    }

    @Override
    public Uni<Long> version(SqlConnection tx, String subject) {
        return tx.preparedQuery(ENTERED)
                .execute(Values.of(subject.substring("budget/allotments/".length())))
                .map(rows -> rows.iterator().next().getLong("entered"));
    }

    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, Allotment wanted) {
        return version(tx, subject).chain(entered -> entered > 0 ? exists(wanted) : facts(tx, wanted));
    }

    @Override
    public long weight(Map<String, ?> facts) {
        return ((Number) facts.get("rupiah")).longValue();
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, Allotment wanted, String by) {
        return budget.enter(tx, wanted, by)
                .chain(entered -> entered ? Uni.createFrom().voidItem() : exists(wanted));
    }

    @Override
    public Uni<BudgetView> show(SqlClient client, String subject) {
        return budget.view(client);
    }

    private Uni<Map<String, ?>> facts(SqlConnection tx, Allotment wanted) {
        return budget.available(tx).map(available -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("rupiah", wanted.amount());
            facts.put("availableBefore", available);
            return facts;
        });
    }

    private static <T> Uni<T> exists(Allotment wanted) {
        return Uni.createFrom()
                .failure(Refusal.of(BudgetProblem.ALLOTMENT_EXISTS, wanted.decisionNumber())
                        .toException());
    }
}
