package id.prakerja.registration.offices.offline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.messaging.postgres.IdempotencyClaim;
import id.prakerja.messaging.postgres.PostgresIdempotency;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.intake.IdempotentGroup;
import id.prakerja.registration.door.intake.KeyedCommand;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.offices.offline.domain.OfflineProblem;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the hand-over records (BAST) of the offices. */
@ApplicationScoped
class HandOverRecords {

    private static final String INSERT = """
            insert into hand_over_record (
                id, number, province, office, officer, statement, forms, recorded_by, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                on conflict (number) do nothing
            """;

    private static final String FIND = """
            select id, number, province, office, officer, statement, forms, recorded_at
              from hand_over_record
            """;

    private static final String LIST =
            FIND + " where ($1::text is null or province = $1) and ($2::uuid is null or id > $2) order by id limit $3";

    private final Pool pool;
    private final Clock clock;
    private final IdempotentGroup<Command, HandOverRecord> once;

    HandOverRecords(Pool pool, PostgresIdempotency idempotency, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        this.once = new IdempotentGroup<>(
                pool::withTransaction,
                idempotency,
                json,
                HandOverRecord.class,
                (tx, commands) -> record(tx, commands.get(0)).map(List::of));
    }

    /**
     * Records a hand-over.
     *
     * @param office who records it
     * @param key the client's name for this record
     * @param handOver what is handed over
     * @return the record; the one that exists if number and content are the same; fails with a refusal
     */
    Uni<HandOverRecord> record(Office office, IdempotencyKey key, HandOver handOver) {
        if (!office.mayActFor(handOver.province())) {
            throw Refusal.of(OfflineProblem.BAST_OF_ANOTHER_OFFICE).toException();
        }
        IdempotencyClaim claim = IdempotencyClaim.of(
                "POST /v1/hand-over-records|" + office.account(),
                key.value(),
                handOver.content().getBytes(StandardCharsets.US_ASCII));
        return once.flush(List.of(new Command(claim, office, handOver)))
                .map(outcomes -> outcomes.get(0).orRefuse());
    }

    private Uni<Outcome<HandOverRecord>> record(SqlConnection tx, Command command) {
        HandOver wanted = command.handOver();
        HandOverRecord record = new HandOverRecord(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.number(),
                wanted.province(),
                wanted.office(),
                wanted.officer(),
                wanted.statement(),
                wanted.forms(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return tx.preparedQuery(INSERT)
                .execute(Tuple.from(List.of(
                        record.id(),
                        record.number(),
                        record.province(),
                        record.office(),
                        record.officer(),
                        record.statement(),
                        record.forms(),
                        command.office().account(),
                        record.recordedAt().atOffset(ZoneOffset.UTC))))
                .chain(inserted -> inserted.rowCount() == 1
                        ? Uni.createFrom().item(new Outcome.Done<>(record))
                        : byNumber(tx, wanted.number()).map(existing -> same(existing.orElseThrow(), wanted)));
    }

    private static Outcome<HandOverRecord> same(HandOverRecord existing, HandOver wanted) {
        HandOver recorded = new HandOver(
                existing.number(),
                existing.province(),
                existing.office(),
                existing.officer(),
                existing.statement(),
                existing.forms());
        return recorded.equals(wanted)
                ? new Outcome.Done<>(existing)
                : new Outcome.Refused<>(Refusal.of(OfflineProblem.BAST_ALREADY_HANDED_OVER));
    }

    /** The record of a number. */
    Uni<Optional<HandOverRecord>> byNumber(SqlConnection tx, String number) {
        return tx.preparedQuery(FIND + " where number = $1")
                .execute(Tuple.of(number))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(read(rows.iterator().next())));
    }

    /**
     * One record.
     *
     * @return the record; fails with a refusal
     */
    Uni<HandOverRecord> find(Office office, UUID id) {
        return pool.preparedQuery(FIND + " where id = $1").execute(Tuple.of(id)).map(rows -> {
            if (rows.size() == 0) {
                throw Refusal.of(OfflineProblem.HAND_OVER_RECORD_UNKNOWN).toException();
            }
            HandOverRecord record = read(rows.iterator().next());
            if (!office.mayActFor(record.province())) {
                throw Refusal.of(OfflineProblem.BAST_OF_ANOTHER_OFFICE).toException();
            }
            return record;
        });
    }

    /**
     * Records, in the order in which they were made.
     *
     * @param province only those of this province, or null
     * @param after the record before the first wanted, or null
     * @param most records at most
     */
    Uni<List<HandOverRecord>> list(String province, UUID after, int most) {
        return pool.preparedQuery(LIST).execute(Tuple.of(province, after, most)).map(rows -> {
            List<HandOverRecord> records = new ArrayList<>(rows.size());
            for (Row row : rows) {
                records.add(read(row));
            }
            return records;
        });
    }

    private static HandOverRecord read(Row row) {
        return new HandOverRecord(
                row.getUUID("id"),
                row.getString("number"),
                row.getString("province"),
                row.getString("office"),
                row.getString("officer"),
                row.getString("statement"),
                row.getInteger("forms"),
                Rows.instant(row, "recorded_at"));
    }

    private record Command(IdempotencyClaim claim, Office office, HandOver handOver) implements KeyedCommand {}
}
