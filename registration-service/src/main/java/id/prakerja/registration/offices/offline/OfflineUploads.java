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
import id.prakerja.sql.Values;
import id.prakerja.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Announces files of offices. The same file has its effect once, however often it is announced. */
@ApplicationScoped
class OfflineUploads {

    /** Two unique indexes hold one file for a record and one effect for a file; who comes second stores nothing. */
    private static final String INSERT = """
            insert into offline_upload (
                id, hand_over_record, correction_of, province, format, bytes, sha256, status, opened_by, opened_at)
            values ($1, $2, $3, $4, $5, $6, $7, 'RECEIVING', $8, $9)
                on conflict do nothing
            """;

    /** What stands in the way of a second: the same file first, then the file that the record has. */
    private static final String IN_THE_WAY = """
            select id, hand_over_record, sha256 = $1 as same_file
              from offline_upload
             where status not in ('REFUSED', 'EXPIRED', 'FAILED')
               and (sha256 = $1 or (hand_over_record = $2 and correction_of is null))
             order by same_file desc
             limit 1
            """;

    private static final String FAILED = """
            select id from offline_upload
             where status = 'FAILED' and (sha256 = $1 or (hand_over_record = $2 and correction_of is null and $3::uuid is null))
            """;

    private static final String ORIGINAL =
            "select 1 from offline_upload where id = $1 and hand_over_record = $2 and status = 'DONE'";

    private final HandOverRecords records;
    private final Uploads uploads;
    private final OfflineFiles files;
    private final Clock clock;
    private final IdempotentGroup<Command, OpenedUpload> once;

    OfflineUploads(
            Pool pool,
            PostgresIdempotency idempotency,
            ObjectMapper json,
            HandOverRecords records,
            Uploads uploads,
            OfflineFiles files,
            Clock clock) {
        this.records = records;
        this.uploads = uploads;
        this.files = files;
        this.clock = clock;
        this.once = new IdempotentGroup<>(
                pool::withTransaction,
                idempotency,
                json,
                OpenedUpload.class,
                (tx, commands) -> open(tx, commands.get(0)).map(List::of));
    }

    /**
     * Announces a file.
     *
     * @return where its parts are to be sent, or where the same file was sent before; fails with a refusal
     */
    Uni<OpenedUpload> open(Office office, IdempotencyKey key, NewOfflineUpload announced) {
        uploads.requireSize(announced.bytes());
        IdempotencyClaim claim = IdempotencyClaim.of(
                "POST /v1/offline-uploads|" + office.account(),
                key.value(),
                announced.content().getBytes(StandardCharsets.US_ASCII));
        return once.flush(List.of(new Command(claim, office, announced)))
                .map(outcomes -> outcomes.get(0).orRefuse());
    }

    private Uni<Outcome<OpenedUpload>> open(SqlConnection tx, Command command) {
        return records.byNumber(tx, command.announced().bastNumber()).chain(found -> {
            if (found.isEmpty()) {
                return refused(Refusal.of(OfflineProblem.BAST_UNKNOWN));
            }
            HandOverRecord record = found.get();
            if (!command.office().mayActFor(record.province())) {
                return refused(Refusal.of(OfflineProblem.BAST_OF_ANOTHER_OFFICE));
            }
            return isCorrectionSound(tx, command.announced(), record)
                    .chain(sound -> sound
                            ? insert(tx, command, record)
                            : refused(Refusal.of(OfflineProblem.CORRECTION_WITHOUT_ORIGINAL)));
        });
    }

    private static Uni<Boolean> isCorrectionSound(SqlConnection tx, NewOfflineUpload announced, HandOverRecord record) {
        return announced.correctionOf() == null
                ? Uni.createFrom().item(true)
                : tx.preparedQuery(ORIGINAL)
                        .execute(Tuple.of(announced.correctionOf(), record.id()))
                        .map(rows -> rows.size() == 1);
    }

    private Uni<Outcome<OpenedUpload>> insert(SqlConnection tx, Command command, HandOverRecord record) {
        NewOfflineUpload announced = command.announced();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Tuple row = Values.of(
                id,
                record.id(),
                announced.correctionOf(),
                record.province(),
                announced.format(),
                announced.bytes(),
                announced.sha256(),
                command.office().account(),
                clock.instant());
        return tx.preparedQuery(INSERT)
                .execute(row)
                .chain(inserted -> inserted.rowCount() == 1
                        ? uploads.open(
                                        tx,
                                        id,
                                        announced.bytes(),
                                        command.office().account())
                                .chain(() -> replaceFailed(tx, announced, record))
                                .replaceWith(new Outcome.Done<>(OpenedUpload.of(id, false)))
                        : inTheWay(tx, announced, record));
    }

    private Uni<Void> replaceFailed(SqlConnection tx, NewOfflineUpload announced, HandOverRecord record) {
        return tx.preparedQuery(FAILED)
                .execute(Values.of(announced.sha256(), record.id(), announced.correctionOf()))
                .chain(failed -> files.replaced(tx, Rows.uuids(failed, "id")));
    }

    private static Uni<Outcome<OpenedUpload>> inTheWay(
            SqlConnection tx, NewOfflineUpload announced, HandOverRecord record) {
        return tx.preparedQuery(IN_THE_WAY)
                .execute(Tuple.of(announced.sha256(), record.id()))
                .map(rows -> {
                    Row existing = rows.iterator().next();
                    if (!existing.getBoolean("same_file")) {
                        return new Outcome.Refused<>(Refusal.of(
                                OfflineProblem.BAST_ALREADY_USED,
                                existing.getUUID("id").toString()));
                    }
                    return existing.getUUID("hand_over_record").equals(record.id())
                            ? new Outcome.Done<>(OpenedUpload.of(existing.getUUID("id"), true))
                            : new Outcome.Refused<>(Refusal.of(OfflineProblem.FILE_ALREADY_SENT));
                });
    }

    private static Uni<Outcome<OpenedUpload>> refused(Refusal refusal) {
        return Uni.createFrom().item(new Outcome.Refused<>(refusal));
    }

    private record Command(IdempotencyClaim claim, Office office, NewOfflineUpload announced) implements KeyedCommand {}
}
