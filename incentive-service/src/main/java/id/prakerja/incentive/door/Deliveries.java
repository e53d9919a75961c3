package id.prakerja.incentive.door;

import id.prakerja.incentive.lists.CsvList;
import id.prakerja.incentive.lists.ListFilter;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.webhooks.WebhookAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log of deliveries by webhook, each committed before it is made, and which partners want none any more. */
@ApplicationScoped
class Deliveries {

    private static final String BEGIN = """
            insert into door_delivery (partner, instruction_id, attempt, made_at)
            select $1::text, $2::uuid, count(*) + 1, $3::timestamptz from door_delivery where instruction_id = $2
            returning attempt
            """;

    private static final String ANSWERED = """
            update door_delivery set status = $3, said = $4 where instruction_id = $1 and attempt = $2 and status is null
            """;

    private static final String LIST = """
            select delivery_id as position, partner, instruction_id as "instructionId", attempt, made_at as "madeAt", status, said
              from door_delivery
             where delivery_id > $1 and ($3::text is null or partner = $3)
               and ($4::boolean is not true or status not between 200 and 299)
             order by delivery_id
             limit $2
            """;

    /** What has ended is not delivered again: its account is forgotten. The schedule begins anew. */
    private static final String REPLAY = """
            update door_instruction i
               set taken_at = null, given_up_at = null,
                   delivered_before = (select count(*) from door_delivery d where d.instruction_id = i.instruction_id)
             where i.partner = $1 and i.door = 'WEBHOOK' and i.outcome is null
               and ($2::uuid is null or i.instruction_id = $2)
               and i.handed_at >= coalesce($3::timestamptz, '-infinity') and i.handed_at < coalesce($4::timestamptz, 'infinity')
            returning i.instruction_id
            """;

    private static final String WAITING = """
            select instruction_id from door_instruction
             where partner = $1 and door = 'WEBHOOK' and outcome is null and taken_at is null and given_up_at is null
            """;

    private final Pool pool;

    Deliveries(Pool pool) {
        this.pool = pool;
    }

    /** The number of the attempt that is about to be made. The instruction is locked: no two have the same. */
    Uni<Integer> begin(SqlConnection tx, String partner, UUID instruction, Instant now) {
        return tx.preparedQuery(BEGIN)
                .execute(Values.of(partner, instruction, now))
                .map(rows -> rows.iterator().next().getInteger("attempt"));
    }

    Uni<Void> answered(SqlConnection tx, UUID instruction, int attempt, WebhookAnswer answer) {
        return tx.preparedQuery(ANSWERED)
                .execute(Values.of(instruction, attempt, answer.status(), answer.said()))
                .replaceWithVoid();
    }

    Uni<Void> taken(SqlConnection tx, UUID instruction, Instant now) {
        return tx.preparedQuery(
                        "update door_instruction set taken_at = $2 where instruction_id = $1 and taken_at is null")
                .execute(Values.of(instruction, now))
                .replaceWithVoid();
    }

    Uni<Void> givenUp(SqlConnection tx, UUID instruction, Instant now) {
        return tx.preparedQuery("update door_instruction set given_up_at = $2 where instruction_id = $1")
                .execute(Values.of(instruction, now))
                .replaceWithVoid();
    }

    /** Lets instructions be delivered anew: one, or those handed over within a time. */
    Uni<List<UUID>> replay(SqlConnection tx, String partner, Replay wanted) {
        return tx.preparedQuery(REPLAY)
                .execute(Values.of(partner, wanted.payoutId(), wanted.from(), wanted.until()))
                .map(rows -> List.copyOf(Rows.uuids(rows, "instruction_id")));
    }

    Uni<Boolean> disabled(SqlClient client, String partner) {
        return client.preparedQuery("select 1 from door_disabled where partner = $1")
                .execute(Values.of(partner))
                .map(rows -> rows.size() > 0);
    }

    Uni<Void> disable(SqlConnection tx, String partner, Instant now) {
        return tx.preparedQuery(
                        "insert into door_disabled (partner, disabled_at) values ($1, $2) on conflict do nothing")
                .execute(Values.of(partner, now))
                .replaceWithVoid();
    }

    Uni<Void> enable(SqlConnection tx, String partner) {
        return tx.preparedQuery("delete from door_disabled where partner = $1")
                .execute(Values.of(partner))
                .replaceWithVoid();
    }

    /** What waits to be delivered. */
    Uni<List<UUID>> waiting(SqlConnection tx, String partner) {
        return tx.preparedQuery(WAITING)
                .execute(Values.of(partner))
                .map(rows -> List.copyOf(Rows.uuids(rows, "instruction_id")));
    }

    /** A part of the log of one partner, in the order in which the attempts began. */
    Uni<List<DeliveryView>> list(String partner, boolean failed, Optional<Long> after, int rows) {
        return pool.preparedQuery(LIST)
                .execute(Values.of(after.orElse(0L), rows, partner, failed))
                .map(found -> Rows.list(found, Deliveries::view));
    }

    private static DeliveryView view(Row row) {
        return new DeliveryView(
                row.getLong("position"),
                row.getUUID("instructionId"),
                row.getInteger("attempt"),
                Rows.instant(row, "madeAt"),
                row.getInteger("status"),
                row.getString("said"));
    }

    @Produces
    @Singleton
    CsvList file() {
        return new CsvList(
                "webhook-deliveries",
                List.of("position", "partner", "instructionId", "attempt", "madeAt", "status", "said"),
                CsvList.NUMBER,
                List.of(ListFilter.PARTNER, ListFilter.FAILED),
                asked -> new CsvList.Narrowed(
                        LIST,
                        (after, most) -> Values.of(
                                after == null ? 0L : Long.parseLong(after), most, asked.partner(), asked.failed())));
    }
}
