package id.prakerja.incentive.recovery;

import id.prakerja.events.RecoveryNotified;
import id.prakerja.events.Topics;
import id.prakerja.incentive.recovery.domain.RecoveryProgress;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Publishes that notice of a claim is given, in the transaction that gives it; registration, which knows the contacts, tells the person. */
@ApplicationScoped
class RecoveryNotices {

    private static final String ABOUT = "select participant_id, reason from recovery_case where case_id = $1";

    private final OutboxEvents events;
    private final PostgresOutbox outbox;

    RecoveryNotices(OutboxEvents events, PostgresOutbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    /**
     * Publishes a notice.
     *
     * @param claim whose notice is given, with the day by which to pay
     * @param now programme time, UTC
     */
    Uni<Void> publish(SqlConnection tx, RecoveryProgress claim, Instant now) {
        return tx.preparedQuery(ABOUT)
                .execute(Values.of(claim.id()))
                .map(rows -> rows.iterator().next())
                .map(about -> new RecoveryNotified(
                        about.getUUID("participant_id"),
                        claim.id(),
                        about.getString("reason"),
                        claim.outstanding(),
                        claim.actAt(),
                        now))
                .chain(notice -> outbox.append(
                        tx, List.of(events.of(Topics.RECOVERY_NOTIFIED, notice.participantId(), notice))));
    }
}
