package id.prakerja.selection.participants.participant;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.participants.participant.domain.Participant;
import id.prakerja.selection.participants.participant.domain.Participant.Ending;
import id.prakerja.selection.participants.participant.domain.ParticipantProblem;
import id.prakerja.selection.participants.participant.domain.ParticipantStatus;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The participants, one at a time. */
@ApplicationScoped
public class Participants {

    private static final String UPDATE = """
            update participant
               set status = $2, first_purchase_deadline = $3, reminded_at = $4, suspended_at = $5, suspension_reason = $6,
                   revoked_at = $7, revocation_reason = $8, told_at = $9
             where participant_id = $1
            """;

    private final Pool pool;
    private final ProgrammeTime time;

    Participants(Pool pool, ProgrammeTime time) {
        this.pool = pool;
        this.time = time;
    }

    /** Shows a participant as it is in the database; fails with {@code PARTICIPANT_UNKNOWN}. */
    Uni<ParticipantView> show(UUID id) {
        return show(pool, id);
    }

    /** Shows a participant; fails with {@code PARTICIPANT_UNKNOWN}. */
    Uni<ParticipantView> show(SqlClient client, UUID id) {
        return get(client, id).map(participant -> ParticipantView.of(participant, time.now()));
    }

    /** Reads a participant; fails with {@code PARTICIPANT_UNKNOWN}. */
    Uni<Participant> get(SqlClient client, UUID id) {
        return one(client, "select * from participant where participant_id = $1", id);
    }

    /** A participant whom nobody else changes until the transaction ends; fails with {@code PARTICIPANT_UNKNOWN}. */
    Uni<Participant> lock(SqlConnection tx, UUID id) {
        return one(tx, "select * from participant where participant_id = $1 for update", id);
    }

    /** Stores a participant whom the transaction has locked. */
    Uni<Void> update(SqlConnection tx, Participant participant) {
        Ending suspension = participant.suspension();
        Ending revocation = participant.revocation();
        return tx.preparedQuery(UPDATE)
                .execute(Values.of(
                        participant.id(),
                        participant.status(),
                        participant.firstPurchaseDeadline(),
                        participant.remindedAt(),
                        suspension == null ? null : suspension.at(),
                        suspension == null ? null : suspension.reason(),
                        revocation == null ? null : revocation.at(),
                        revocation == null ? null : revocation.reason(),
                        participant.publishedAt()))
                .replaceWithVoid();
    }

    private static Uni<Participant> one(SqlClient client, String sql, UUID id) {
        return client.preparedQuery(sql)
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, Participants::participant)
                        .orElseThrow(() -> Refusal.of(ParticipantProblem.PARTICIPANT_UNKNOWN)
                                .toException()));
    }

    private static Participant participant(Row row) {
        return new Participant(
                row.getUUID("participant_id"),
                row.getInteger("wave"),
                row.getString("decree"),
                row.getInteger("rank"),
                row.getString("province"),
                Rows.constant(row, "status", ParticipantStatus.class),
                row.getLong("balance"),
                Rows.instant(row, "determined_at"),
                Rows.instant(row, "notice_at"),
                Rows.instant(row, "first_purchase_deadline"),
                Rows.instant(row, "first_enrolled_at"),
                Rows.instant(row, "reminded_at"),
                ending(row, "suspended_at", "suspension_reason"),
                ending(row, "revoked_at", "revocation_reason"),
                Rows.instant(row, "told_at"));
    }

    private static Ending ending(Row row, String at, String reason) {
        return row.getValue(at) == null ? null : new Ending(Rows.instant(row, at), row.getString(reason));
    }
}
