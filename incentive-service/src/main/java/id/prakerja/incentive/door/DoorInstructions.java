package id.prakerja.incentive.door;

import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.door.domain.PayoutDoor;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of instructions that leave by another door than Kafka. Accounts lie sealed in it, and are forgotten at the end. */
@ApplicationScoped
class DoorInstructions {

    /** Columns that {@link #stored} reads. */
    static final String COLUMNS = """
            instruction_id, partner, door, partner_person_id, account_reference, account_reference_key, amount, purpose, sequence, batch_id,
            requested_at, number, reference, handed_at, place, taken_at, given_up_at, delivered_before, outcome
            """;

    /** An instruction that is handed over again, after a restore, is what it was. */
    private static final String HAND_OVER = """
            insert into door_instruction (instruction_id, partner, partner_person_id, account_reference, account_reference_key, amount,
                                          purpose, sequence, batch_id, requested_at, door, handed_at)
            select e.*, $11, $12
              from unnest($1::uuid[], $2::text[], $3::uuid[], $4::bytea[], $5::text[], $6::bigint[], $7::text[], $8::int[],
                          $9::uuid[], $10::timestamptz[]) as e
            on conflict (instruction_id) do nothing
            """;

    private static final String LOCK =
            "select " + COLUMNS + " from door_instruction where instruction_id = $1 for update";

    /** In one order, so that no two wait for each other. */
    private static final String LOCK_ALL = "select " + COLUMNS + """
             from door_instruction where instruction_id = any($1)
             order by instruction_id
             for update
            """;

    private static final String LOCK_REFERENCES = "select " + COLUMNS + """
             from door_instruction where partner = $1 and reference = any($2) and door = 'SNAP'
             order by instruction_id
             for update
            """;

    /** Nobody is called about what has ended: the account is forgotten with it. */
    private static final String END = """
            update door_instruction set outcome = $2, ended_at = $3, account_reference = null, account_reference_key = null
             where instruction_id = any($1) and outcome is null
            """;

    private static final String UNDER_WAY = """
            select exists (select from door_attempt where instruction_id = $1 and reaction is null and made_at > $2)
                or exists (select from door_delivery where instruction_id = $1 and status is null and made_at > $2) as under_way
            """;

    private static final SealedColumn ACCOUNT = new SealedColumn("door_instruction", "account_reference");

    private final DataCipher cipher;

    DoorInstructions(DataCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * An instruction.
     *
     * @param partner who is to pay
     * @param door by which it leaves
     * @param instruction what is to be paid; without the account once it has ended
     * @param number of the instruction among those of all doors
     * @param reference fixed before the first call over SNAP BI; null before
     * @param handedAt real time
     * @param place in the order in which the partner fetches; null before it can
     * @param takenAt when the partner said that it has it; null before
     * @param givenUpAt when the last attempt to deliver it had failed; null before
     * @param deliveredBefore attempts that do not count any more
     * @param outcome null while open
     */
    record Stored(
            String partner,
            PayoutDoor door,
            PayoutRequested instruction,
            long number,
            String reference,
            Instant handedAt,
            Long place,
            Instant takenAt,
            Instant givenUpAt,
            int deliveredBefore,
            String outcome) {

        UUID id() {
            return instruction.payoutId();
        }

        boolean open() {
            return outcome == null;
        }
    }

    Uni<Void> handOver(SqlConnection tx, PayoutDoor door, List<Handover> instructions, Instant now) {
        return tx.preparedQuery(HAND_OVER)
                .execute(Columns.of(instructions, this::sealed)
                        .uuids(one -> one.handover().id())
                        .texts(one -> one.handover().partner())
                        .uuids(one -> one.instruction().personId())
                        .bytes(one -> one.account().envelope())
                        .texts(one -> one.account().keyId())
                        .longs(one -> one.instruction().amount())
                        .texts(one -> one.instruction().purpose())
                        .ints(one -> one.instruction().sequence())
                        .uuids(one -> one.instruction().batchId())
                        .instants(one -> one.instruction().requestedAt())
                        .value(door.name())
                        .value(now)
                        .tuple())
                .replaceWithVoid();
    }

    /** An instruction, locked; empty if it left by Kafka. */
    Uni<Optional<Stored>> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK).execute(Values.of(id)).map(rows -> Rows.first(rows, this::stored));
    }

    /** Instructions, locked. */
    Uni<List<Stored>> lock(SqlConnection tx, Collection<UUID> ids) {
        return tx.preparedQuery(LOCK_ALL)
                .execute(Values.of((Object) ids.toArray(UUID[]::new)))
                .map(rows -> Rows.list(rows, this::stored));
    }

    /** Instructions to a partner over SNAP BI by what it knows them by, locked; those that it was not given are absent. */
    Uni<Map<String, Stored>> lockByReference(SqlConnection tx, String partner, Collection<String> references) {
        return tx.preparedQuery(LOCK_REFERENCES)
                .execute(Values.of(partner, references.toArray(String[]::new)))
                .map(rows -> Rows.list(rows, this::stored).stream()
                        .collect(Collectors.toMap(Stored::reference, Function.identity())));
    }

    /** An instruction; empty if it left by Kafka. */
    Uni<Optional<Stored>> find(SqlClient client, UUID id) {
        return client.preparedQuery("select " + COLUMNS + " from door_instruction where instruction_id = $1")
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, this::stored));
    }

    /** Ends instructions that have not ended. */
    Uni<Void> end(SqlConnection tx, Collection<UUID> ids, String outcome, Instant now) {
        return tx.preparedQuery(END)
                .execute(Values.of(ids.toArray(UUID[]::new), outcome, now))
                .replaceWithVoid();
    }

    /** Whether a call about the instruction may be under way that has taken no longer than so long. */
    Uni<Boolean> underWay(SqlConnection tx, UUID id, Instant now, Duration longest) {
        return tx.preparedQuery(UNDER_WAY)
                .execute(Values.of(id, now.minus(longest)))
                .map(rows -> rows.iterator().next().getBoolean("under_way"));
    }

    /** The instruction in a row with the {@link #COLUMNS}. */
    Stored stored(Row row) {
        PayoutRequested instruction = new PayoutRequested(
                row.getUUID("instruction_id"),
                row.getUUID("partner_person_id"),
                account(row),
                row.getLong("amount"),
                row.getString("purpose"),
                row.getInteger("sequence"),
                row.getUUID("batch_id"),
                Rows.instant(row, "requested_at"));
        return new Stored(
                row.getString("partner"),
                Rows.constant(row, "door", PayoutDoor.class),
                instruction,
                row.getLong("number"),
                row.getString("reference"),
                Rows.instant(row, "handed_at"),
                row.getLong("place"),
                Rows.instant(row, "taken_at"),
                Rows.instant(row, "given_up_at"),
                row.getInteger("delivered_before"),
                row.getString("outcome"));
    }

    private record Sealed(Handover handover, SealedData account) {

        PayoutRequested instruction() {
            return handover.instruction();
        }
    }

    private Sealed sealed(Handover handover) {
        byte[] account = handover.instruction().accountReference().getBytes(StandardCharsets.UTF_8);
        return new Sealed(handover, cipher.seal(ACCOUNT, handover.id(), account));
    }

    private String account(Row row) {
        if (row.getString("account_reference_key") == null) {
            return null;
        }
        SealedData sealed =
                new SealedData(row.getString("account_reference_key"), Rows.bytes(row, "account_reference"));
        return new String(cipher.open(ACCOUNT, row.getUUID("instruction_id"), sealed), StandardCharsets.UTF_8);
    }
}
