package id.prakerja.registration.privacy.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What operators have done, and why: written together with the deed, never changed. */
@ApplicationScoped
public class OperatorActions {

    private static final String WRITE = """
            insert into operator_action (id, at, operator, action, subject, reason, details)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;

    private static final String LIST = """
            select id, at, operator, action, subject, reason, details
              from operator_action
             where ($1::text is null or action = $1) and ($2::uuid is null or id < $2)
             order by id desc
             limit $3
            """;

    private final Clock clock;

    OperatorActions(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes down what an operator does.
     *
     * @param tx the transaction of the deed
     * @param action what is done
     * @return completes when written
     */
    public Uni<Void> write(SqlClient tx, OperatorAction action) {
        return tx.preparedQuery(WRITE)
                .execute(Values.of(
                        UuidCreator.getTimeOrderedEpoch(),
                        clock.instant(),
                        action.operator(),
                        action.action(),
                        action.subject(),
                        action.reason(),
                        new JsonObject(action.details())))
                .replaceWithVoid();
    }

    /**
     * What was done, latest first.
     *
     * @param action only deeds of this kind, or null
     * @param before only those before this one, or null
     * @param most rows at most
     */
    Uni<List<OperatorActionView>> list(SqlClient client, String action, UUID before, int most) {
        return client.preparedQuery(LIST)
                .execute(Values.of(action, before, most))
                .map(rows -> Rows.list(rows, OperatorActions::view));
    }

    private static OperatorActionView view(Row row) {
        return new OperatorActionView(
                row.getUUID("id"),
                Rows.instant(row, "at"),
                row.getString("operator"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("reason"),
                ((JsonObject) row.getJson("details")).getMap());
    }

    /**
     * A deed.
     *
     * @param operator account of who does it
     * @param action what, in upper snake case, such as {@code ADMISSION_CHANGED}
     * @param subject what it is done to, or null
     * @param reason why, in the operator's words
     * @param details what else is worth knowing; nothing personal
     */
    public record OperatorAction(
            String operator, String action, String subject, String reason, Map<String, Object> details) {}
}
