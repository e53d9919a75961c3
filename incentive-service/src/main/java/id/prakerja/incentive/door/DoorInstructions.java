package id.prakerja.incentive.door;

import id.prakerja.incentive.door.domain.PayoutDoor;
import id.prakerja.incentive.door.snap.Attempt;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import id.prakerja.snap.Reaction;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables of instructions that leave by another door than Kafka, and of the calls made for them. */
@ApplicationScoped
class DoorInstructions {

    /** An instruction that is handed over again, after a restore, is what it was. */
    private static final String HAND_OVER = """
            insert into door_instruction (instruction_id, partner, door, participant_id, account_reference, account_reference_key,
                                          amount, handed_at)
            select e.*, $8
              from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::bytea[], $6::text[], $7::bigint[]) as e
            on conflict (instruction_id) do nothing
            """;

    private static final String LOCK = """
            select instruction_id, partner, participant_id, account_reference, account_reference_key, amount, number, reference,
                   handed_at, outcome
              from door_instruction where instruction_id = $1 for update
            """;

    private static final String ATTEMPTS =
            "select action, made_at, reaction from door_attempt where instruction_id = $1 order by made_at, external_id";

    private static final String BEGIN =
            "insert into door_attempt (external_id, instruction_id, action, made_at) values ($1, $2, $3, $4)";

    private static final String ANSWERED =
            "update door_attempt set reaction = $2, said = $3 where external_id = $1 and reaction is null";

    /** Nobody is called about what has ended: the account is forgotten with it. */
    private static final String END = """
            update door_instruction set outcome = $2, ended_at = $3, account_reference = null, account_reference_key = null
             where instruction_id = $1 and outcome is null
            """;

    private static final SealedColumn ACCOUNT = new SealedColumn("door_instruction", "account_reference");

    private final DataCipher cipher;

    DoorInstructions(DataCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * An instruction.
     *
     * @param id the instruction
     * @param partner who is to pay
     * @param participantId who is paid
     * @param account as the partner knows it; null once the instruction has ended
     * @param rupiah whole rupiah
     * @param number of the instruction among those of all doors
     * @param reference fixed before the first call; null before
     * @param handedAt real time
     * @param outcome null while open
     */
    record Stored(
            UUID id,
            String partner,
            UUID participantId,
            String account,
            long rupiah,
            long number,
            String reference,
            Instant handedAt,
            String outcome) {}

    Uni<Void> handOver(SqlConnection tx, PayoutDoor door, List<Handover> instructions, Instant now) {
        return tx.preparedQuery(HAND_OVER)
                .execute(Columns.of(instructions, this::sealed)
                        .uuids(one -> one.instruction().instructionId())
                        .texts(one -> one.instruction().partner())
                        .texts(one -> door.name())
                        .uuids(one -> one.instruction().participantId())
                        .bytes(one -> one.account().envelope())
                        .texts(one -> one.account().keyId())
                        .longs(one -> one.instruction().amount())
                        .value(now)
                        .tuple())
                .replaceWithVoid();
    }

    Uni<Stored> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK)
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, this::stored).orElseThrow());
    }

    Uni<List<Attempt>> attempts(SqlConnection tx, UUID id) {
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

    Uni<Void> answered(SqlClient tx, String externalId, Reaction reaction, String said) {
        return tx.preparedQuery(ANSWERED)
                .execute(Values.of(externalId, reaction.name(), said))
                .replaceWithVoid();
    }

    /** Ends an instruction; false if it has ended before. */
    Uni<Boolean> end(SqlConnection tx, UUID id, String outcome, Instant now) {
        return tx.preparedQuery(END).execute(Values.of(id, outcome, now)).map(rows -> rows.rowCount() == 1);
    }

    /** By which door an instruction left, and how it ended there; empty if by Kafka. */
    Uni<Optional<String>> outcome(SqlClient client, UUID id) {
        return client.preparedQuery(
                        "select coalesce(outcome, 'OPEN') as outcome from door_instruction where instruction_id = $1")
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, row -> row.getString("outcome")));
    }

    private record Sealed(Handover instruction, SealedData account) {}

    private Sealed sealed(Handover instruction) {
        byte[] account = instruction.accountReference().getBytes(StandardCharsets.UTF_8);
        return new Sealed(instruction, cipher.seal(ACCOUNT, instruction.instructionId(), account));
    }

    private String account(Row row) {
        if (row.getString("account_reference_key") == null) {
            return null;
        }
        SealedData sealed =
                new SealedData(row.getString("account_reference_key"), Rows.bytes(row, "account_reference"));
        return new String(cipher.open(ACCOUNT, row.getUUID("instruction_id"), sealed), StandardCharsets.UTF_8);
    }

    private Stored stored(Row row) {
        return new Stored(
                row.getUUID("instruction_id"),
                row.getString("partner"),
                row.getUUID("participant_id"),
                account(row),
                row.getLong("amount"),
                row.getLong("number"),
                row.getString("reference"),
                Rows.instant(row, "handed_at"),
                row.getString("outcome"));
    }
}
