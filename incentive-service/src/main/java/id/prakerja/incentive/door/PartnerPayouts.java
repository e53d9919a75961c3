package id.prakerja.incentive.door;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a payment partner may know of the instructions to itself, by whichever door they left. */
@ApplicationScoped
class PartnerPayouts {

    private static final UUID START = new UUID(0, 0);

    private static final String LIST = """
            select i.instruction_id, i.amount, i.requested_at, coalesce(i.outcome, 'OPEN') as state, i.failure_reason, i.partner_reference,
                   i.reported_at, coalesce(d.door, 'KAFKA') as door, d.taken_at
              from instruction i
              left join door_instruction d on d.instruction_id = i.instruction_id
             where i.partner = $1 and i.instruction_id > $2 and ($3::text is null or coalesce(i.outcome, 'OPEN') = $3)
             order by i.instruction_id
             limit $4
            """;

    private final Pool pool;

    PartnerPayouts(Pool pool) {
        this.pool = pool;
    }

    /** A part of the list, in the order of the ids; with null for the state, of all. */
    Uni<List<PartnerPayoutView>> list(String partner, String state, Optional<UUID> after, int rows) {
        return pool.preparedQuery(LIST)
                .execute(Values.of(partner, after.orElse(START), state, rows))
                .map(found -> Rows.list(found, PartnerPayouts::view));
    }

    private static PartnerPayoutView view(Row row) {
        return new PartnerPayoutView(
                row.getUUID("instruction_id"),
                row.getLong("amount"),
                Rows.instant(row, "requested_at"),
                row.getString("door"),
                row.getString("state"),
                Rows.instant(row, "taken_at"),
                row.getString("failure_reason"),
                row.getString("partner_reference"),
                Rows.instant(row, "reported_at"));
    }
}
