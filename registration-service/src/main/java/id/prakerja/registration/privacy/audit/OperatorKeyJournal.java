package id.prakerja.registration.privacy.audit;

import id.prakerja.registration.privacy.audit.OperatorActions.OperatorAction;
import id.prakerja.sealed.rotation.KeyJournal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What operators do with encryption keys, among everything else that they do. */
@ApplicationScoped
class OperatorKeyJournal implements KeyJournal {

    private final OperatorActions actions;

    OperatorKeyJournal(OperatorActions actions) {
        this.actions = actions;
    }

    @Override
    public Uni<Void> write(SqlClient tx, String operator, String action, String keyId, String reason) {
        return actions.write(tx, new OperatorAction(operator, action, keyId, reason, Map.of()));
    }
}
