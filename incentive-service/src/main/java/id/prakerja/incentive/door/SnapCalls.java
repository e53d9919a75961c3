package id.prakerja.incentive.door;

import id.prakerja.incentive.door.snap.Attempt;
import id.prakerja.snap.Reaction;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table of calls over SNAP BI, each committed before it is made. */
@ApplicationScoped
class SnapCalls {

    private static final String ATTEMPTS = """
            select instruction_id, action, made_at, reaction from door_attempt
             where instruction_id = any($1)
             order by made_at, external_id
            """;

    private static final String FIX = """
            update door_instruction i set reference = fixed.reference
              from unnest($1::uuid[], $2::text[]) as fixed (instruction_id, reference)
             where i.instruction_id = fixed.instruction_id and i.reference is null
            """;

    private static final String BEGIN = """
            insert into door_attempt (external_id, instruction_id, action, made_at)
            select $1, instruction_id, $2, $3 from unnest($4::uuid[]) as instruction_id
            """;

    private static final String LISTED = """
            select 1 from door_attempt a join door_instruction i using (instruction_id)
             where a.external_id = $2 and a.action = 'BULK' and i.partner = $1
             limit 1
            """;

    private static final String ANSWERED =
            "update door_attempt set reaction = $2, said = $3 where external_id = $1 and reaction is null";

    /** The calls made for each instruction, in their order; without an entry where there are none. */
    Uni<Map<UUID, List<Attempt>>> made(SqlConnection tx, Collection<UUID> ids) {
        return tx.preparedQuery(ATTEMPTS)
                .execute(Values.of((Object) ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, List<Attempt>> made = new HashMap<>();
                    rows.forEach(row -> made.computeIfAbsent(row.getUUID("instruction_id"), id -> new ArrayList<>())
                            .add(attempt(row)));
                    return made;
                });
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                Rows.constant(row, "action", Attempt.Action.class),
                Rows.instant(row, "made_at"),
                Optional.ofNullable(row.getString("reaction")).map(Reaction::valueOf));
    }

    /** The number of the next call. */
    Uni<Long> nextNumber(SqlConnection tx) {
        return tx.query("select nextval('door_external_id') as number")
                .execute()
                .map(rows -> rows.iterator().next().getLong("number"));
    }

    /** Fixes what the partner knows instructions by, where that is not fixed yet. */
    Uni<Void> fix(SqlConnection tx, Map<UUID, String> references) {
        return tx.preparedQuery(FIX)
                .execute(Columns.of(references.entrySet())
                        .uuids(Map.Entry::getKey)
                        .texts(Map.Entry::getValue)
                        .tuple())
                .replaceWithVoid();
    }

    /** Notes one call that is about to be made, for each instruction that it is about. */
    Uni<Void> begin(SqlConnection tx, Collection<UUID> ids, String externalId, Attempt.Action action, Instant now) {
        return tx.preparedQuery(BEGIN)
                .execute(Values.of(externalId, action.name(), now, ids.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Whether a list was sent to a partner. */
    Uni<Boolean> listed(SqlConnection tx, String partner, String externalId) {
        return tx.preparedQuery(LISTED).execute(Values.of(partner, externalId)).map(rows -> rows.size() > 0);
    }

    /** Notes the answer to a call. */
    Uni<Void> answered(SqlConnection tx, String externalId, Reaction reaction, String said) {
        return tx.preparedQuery(ANSWERED)
                .execute(Values.of(externalId, reaction.name(), said))
                .replaceWithVoid();
    }
}
