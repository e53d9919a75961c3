package id.prakerja.incentive.door;

import id.prakerja.incentive.door.snap.Attempt;
import id.prakerja.snap.Reaction;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of calls over SNAP BI, each committed before it is made. */
@ApplicationScoped
class SnapCalls {

    private static final String ATTEMPTS =
            "select action, made_at, reaction from door_attempt where instruction_id = $1 order by made_at, external_id";

    private static final String BEGIN =
            "insert into door_attempt (external_id, instruction_id, action, made_at) values ($1, $2, $3, $4)";

    private static final String ANSWERED =
            "update door_attempt set reaction = $2, said = $3 where external_id = $1 and reaction is null";

    Uni<List<Attempt>> made(SqlConnection tx, UUID id) {
        return tx.preparedQuery(ATTEMPTS)
                .execute(Values.of(id))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Attempt(
                                Rows.constant(row, "action", Attempt.Action.class),
                                Rows.instant(row, "made_at"),
                                Optional.ofNullable(row.getString("reaction")).map(Reaction::valueOf))));
    }

    /** The number of the next call. */
    Uni<Long> nextNumber(SqlConnection tx) {
        return tx.query("select nextval('door_external_id') as number")
                .execute()
                .map(rows -> rows.iterator().next().getLong("number"));
    }

    /** Fixes what the partner knows the instruction by. */
    Uni<Void> fix(SqlConnection tx, UUID id, String reference) {
        return tx.preparedQuery("update door_instruction set reference = $2 where instruction_id = $1")
                .execute(Values.of(id, reference))
                .replaceWithVoid();
    }

    Uni<Void> begin(SqlConnection tx, UUID id, String externalId, Attempt.Action action, Instant now) {
        return tx.preparedQuery(BEGIN)
                .execute(Values.of(externalId, id, action.name(), now))
                .replaceWithVoid();
    }

    Uni<Void> answered(SqlConnection tx, String externalId, Reaction reaction, String said) {
        return tx.preparedQuery(ANSWERED)
                .execute(Values.of(externalId, reaction.name(), said))
                .replaceWithVoid();
    }
}
