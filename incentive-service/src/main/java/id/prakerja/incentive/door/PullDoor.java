package id.prakerja.incentive.door;

import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.door.domain.PayoutDoor;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The door of partners that fetch. An instruction is theirs to pay once they have acknowledged it: until then people can take it back, and
 * the acknowledgement says so.
 */
@ApplicationScoped
class PullDoor implements Door {

    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('door_place'))";

    /**
     * An instruction gets its place when it can be seen, and places are given by one transaction after the other: who goes on behind a
     * place misses none that was committed later. Places are microseconds of real time, and each is greater than all before: so that
     * what is handed over after a restore from a backup stands behind every cursor that a partner was given before it.
     */
    private static final String PLACE = """
            update door_instruction
               set place = setval('door_place', greatest(
                       nextval('door_place'), (extract(epoch from clock_timestamp()) * 1000000)::bigint))
             where partner = $1 and door = 'PULL' and outcome is null and taken_at is null and place is null
            """;

    private static final String FETCH = "select " + DoorInstructions.COLUMNS + """
              from door_instruction
             where partner = $1 and door = 'PULL' and outcome is null and taken_at is null and place > $2
             order by place
             limit $3
            """;

    /** What people have decided about is not acknowledged any more; the same acknowledgement again is. */
    private static final String ACKNOWLEDGE = """
            update door_instruction set taken_at = coalesce(taken_at, $3)
             where partner = $1 and door = 'PULL' and instruction_id = any($2)
               and outcome is distinct from 'DECIDED' and (outcome is null or taken_at is not null)
            returning instruction_id
            """;

    // Real time, also where the programme's clock is moved: the partner's is not.
    private final Clock realTime = Clock.systemUTC();
    private final DoorsConfig config;
    private final Pool pool;
    private final DoorInstructions instructions;

    PullDoor(DoorsConfig config, Pool pool, DoorInstructions instructions) {
        this.config = config;
        this.pool = pool;
        this.instructions = instructions;
    }

    /**
     * What a partner fetches.
     *
     * @param items instructions that it has not acknowledged
     * @param place behind which it goes on
     */
    record Fetched(List<PayoutRequested> items, long place) {}

    @Override
    public PayoutDoor kind() {
        return PayoutDoor.PULL;
    }

    @Override
    public boolean leadsTo(String partner) {
        DoorsConfig.Partner configured = config.partners().get(partner);
        return configured != null && !configured.keys().isEmpty();
    }

    /** One that has not fetched in a day is asked like any other: what it does not know is then a case for people. */
    @Override
    public PayoutDoors.Knowledge knowledge(DoorInstructions.Stored stored) {
        return PayoutDoors.Knowledge.ASK_PARTNER;
    }

    @Override
    public Uni<Void> take(SqlConnection tx, String partner, List<Handover> issued) {
        return instructions.handOver(tx, PayoutDoor.PULL, issued, realTime.instant());
    }

    /** Gives the partner's own instructions behind a place that it has not acknowledged. */
    Uni<Fetched> fetch(String partner, long after, int most) {
        return pool.withTransaction(tx -> tx.preparedQuery(ALONE)
                .execute()
                .chain(() -> tx.preparedQuery(PLACE).execute(Values.of(partner)))
                .chain(() -> tx.preparedQuery(FETCH).execute(Values.of(partner, after, most)))
                .map(rows -> {
                    List<DoorInstructions.Stored> found = Rows.list(rows, instructions::stored);
                    long place = found.isEmpty()
                            ? after
                            : found.get(found.size() - 1).place();
                    return new Fetched(
                            found.stream()
                                    .map(DoorInstructions.Stored::instruction)
                                    .toList(),
                            place);
                }));
    }

    /** Notes that the partner has these and is going to pay them; those of them that it is. */
    Uni<Set<UUID>> acknowledge(String partner, Collection<UUID> ids) {
        return pool.preparedQuery(ACKNOWLEDGE)
                .execute(Values.of(partner, ids.toArray(UUID[]::new), realTime.instant()))
                .map(rows -> Set.copyOf(Rows.uuids(rows, "instruction_id")));
    }
}
