package id.prakerja.registration.privacy.audit;

import id.prakerja.registration.privacy.audit.OperatorActions.OperatorAction;
import id.prakerja.work.WorkAudit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes down what an operator does about work that has failed. */
@ApplicationScoped
class AuditedWork implements WorkAudit {

    private final OperatorActions actions;

    AuditedWork(OperatorActions actions) {
        this.actions = actions;
    }

    @Override
    public Uni<Void> write(SqlConnection tx, Action action) {
        return actions.write(
                tx,
                new OperatorAction(
                        action.by(), action.kind(), action.key(), action.reason(), Map.of("queue", action.queue())));
    }
}
