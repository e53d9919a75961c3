package id.prakerja.incentive.door;

import id.prakerja.incentive.door.domain.PayoutDoor;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which door each partner has: as configured, until two people decide on another one. */
@ApplicationScoped
class Doors {

    private static final String CHANGED = "select partner, door, version, changed_by, changed_at from payout_door";

    private static final String CHANGE = """
            insert into payout_door as d (partner, door, version, changed_by, changed_at) values ($1, $2, 1, $3, $4)
            on conflict (partner) do update
               set door = excluded.door, version = d.version + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """;

    private final DoorsConfig config;
    private final PaymentPartners partners;
    private final Map<PayoutDoor, Door> ways;
    private final Clock clock;

    Doors(DoorsConfig config, PaymentPartners partners, @All List<Door> ways, Clock clock) {
        this.config = config;
        this.partners = partners;
        this.ways = ways.stream().collect(Collectors.toMap(Door::kind, Function.identity()));
        this.clock = clock;
    }

    /** The doors of all partners, in alphabetical order. */
    Uni<List<DoorView>> list(SqlClient client) {
        return client.query(CHANGED).execute().map(rows -> {
            Map<String, DoorView> changed = Rows.list(rows, Doors::view).stream()
                    .collect(Collectors.toMap(DoorView::partner, Function.identity()));
            return partners.ids().stream()
                    .map(id -> changed.getOrDefault(id, configured(id)))
                    .toList();
        });
    }

    /** Whether the partner can be reached by a door. */
    boolean reachable(String partner, PayoutDoor door) {
        return door == PayoutDoor.KAFKA || ways.get(door).leadsTo(partner);
    }

    /** The door of a kind other than Kafka. */
    Door way(PayoutDoor kind) {
        return ways.get(kind);
    }

    void check(@Observes StartupEvent start) {
        config.partners().forEach((id, partner) -> {
            if (!reachable(id, partner.door())) {
                throw new IllegalStateException(
                        "Payment partner %s has the door %s and lacks an address or a key for it"
                                .formatted(id, partner.door()));
            }
        });
    }

    Uni<Void> change(SqlConnection tx, String partner, PayoutDoor door, String by) {
        return tx.preparedQuery(CHANGE)
                .execute(Values.of(partner, door.name(), by, clock.instant()))
                .replaceWithVoid();
    }

    private DoorView configured(String partner) {
        DoorsConfig.Partner configured = config.partners().get(partner);
        return new DoorView(partner, configured == null ? PayoutDoor.KAFKA : configured.door(), 0, null, null);
    }

    private static DoorView view(Row row) {
        return new DoorView(
                row.getString("partner"),
                Rows.constant(row, "door", PayoutDoor.class),
                row.getLong("version"),
                row.getString("changed_by"),
                Rows.instant(row, "changed_at"));
    }
}
