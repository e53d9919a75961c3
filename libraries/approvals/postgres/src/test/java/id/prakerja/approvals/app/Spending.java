package id.prakerja.approvals.app;

import id.prakerja.access.Role;
import id.prakerja.approvals.Approvable;
import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Spends from a budget: an action as the services write it. */
@ApplicationScoped
public class Spending implements Approvable<Spend> {

    @Override
    public String kind() {
        return "SPENDING";
    }

    @Override
    public Class<Spend> contentType() {
        return Spend.class;
    }

    @Override
    public String role() {
        return Role.FINANCE;
    }

    @Override
    public Uni<Long> version(SqlConnection tx, String subject) {
        return show(tx, subject).map(BudgetView::version);
    }

    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, Spend content) {
        return show(tx, subject).map(budget -> {
            refuseMoreThanThereIs(content, budget);
            return Map.of("left", budget.left(), "amount", content.amount());
        });
    }

    @Override
    public long weight(Map<String, ?> facts) {
        return (Long) facts.get("amount");
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, Spend content, String by) {
        return show(tx, subject)
                .invoke(budget -> refuseMoreThanThereIs(content, budget))
                .chain(() -> tx.preparedQuery(
                                "update budget set left_in = left_in - $2, version = version + 1 where name = $1")
                        .execute(Values.of(subject, content.amount())))
                .chain(() -> tx.preparedQuery("insert into spending values ($1, $2, $3)")
                        .execute(Values.of(subject, content.amount(), by)))
                .replaceWithVoid();
    }

    @Override
    public Uni<BudgetView> show(SqlClient client, String subject) {
        return client.preparedQuery("select left_in, version from budget where name = $1")
                .execute(Values.of(subject))
                .map(rows -> Rows.first(rows, row -> new BudgetView(row.getLong("left_in"), row.getLong("version")))
                        .orElseThrow());
    }

    private static void refuseMoreThanThereIs(Spend content, BudgetView budget) {
        if (content.amount() > budget.left()) {
            throw Refusal.of(SpendingProblem.BUDGET_EXCEEDED, budget.left()).toException();
        }
    }

    /** Why it cannot be spent. */
    enum SpendingProblem implements ProblemCode {
        /** Not enough is left. */
        BUDGET_EXCEEDED;

        @Override
        public Problem problem() {
            return new Problem(409, "Only {0} rupiah are left.", "Hanya tersisa {0} rupiah.");
        }
    }
}
