package id.prakerja.registration.privacy.erasure;

import static id.prakerja.sealed.erasure.PersonalTable.forgotten;
import static id.prakerja.sealed.erasure.PersonalTable.kept;

import id.prakerja.events.ApplicantErased;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.sealed.erasure.PersonalTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Erases people: whatever was kept of them here goes, and the other services are told to forget them. The one way to do so, whether a
 * person asks for it or the time for which data are kept is over. Who stands in a wave, is or was a participant, or is barred, is not
 * erased.
 *
 * <p>What remains names nobody: entries of past waves, on which a published draw rests, and the log of who has seen whose data, under
 * an id that leads nowhere any more; and that there was somebody with this id.
 */
@ApplicationScoped
public class Erasure {

    /** Every table that tells of an applicant. */
    static final PersonalTables TABLES = new PersonalTables(
            forgotten("ability_test", "applicant_id"),
            forgotten("applicant_profile", "applicant_id"),
            forgotten("applicant_transition", "applicant_id"),
            forgotten("contact_change", "applicant_id"),
            forgotten("declaration_acceptance", "applicant_id"),
            forgotten("identity_verification", "applicant_id"),
            forgotten("notice", "applicant_id"),
            forgotten("offline_entry", "applicant_id"),
            forgotten("review", "applicant_id"),
            kept(
                    "personal_data_access",
                    "applicant_id",
                    "the log of disclosures, under an id that leads nowhere any more"),
            kept("wave_entry", "applicant_id", "a published draw rests on the entries of past waves"),
            kept("disbursement", "participant_id", "who is or was a participant is not erased"),
            kept("membership", "participant_id", "who is or was a participant is not erased"));

    private static final String ERASE = """
            delete from applicant a
             where a.id = any ($1::uuid[]) and a.status not in ('IN_WAVE', 'SELECTED', 'BARRED')
               and not exists (select from membership m where m.participant_id = a.id)
               and not exists (select from wave_entry e where e.applicant_id = a.id and e.status = 'JOINED')
            returning a.id
            """;

    private static final String TOMBSTONE =
            "insert into erased_applicant (id, erased_at) select id, $2 from unnest($1::uuid[]) as e (id)";

    private final OutboxEvents events;
    private final PostgresOutbox outbox;

    Erasure(OutboxEvents events, PostgresOutbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    /**
     * Erases people who may be.
     *
     * @param tx open transaction
     * @param people who
     * @param now the present time, UTC
     * @return those who are gone
     */
    public Uni<List<UUID>> erase(SqlConnection tx, Collection<UUID> people, Instant now) {
        return tx.preparedQuery(ERASE)
                .execute(Tuple.of(people.toArray(UUID[]::new)))
                .map(rows -> {
                    List<UUID> gone = new ArrayList<>();
                    for (Row row : rows) {
                        gone.add(row.getUUID("id"));
                    }
                    return gone;
                })
                .call(gone -> TABLES.forget(tx, gone))
                .call(gone -> tx.preparedQuery(TOMBSTONE)
                        .execute(Tuple.of(gone.toArray(UUID[]::new), now.atOffset(ZoneOffset.UTC))))
                .call(gone -> outbox.append(
                        tx, gone.stream().map(id -> event(id, now)).toList()));
    }

    private OutboxEvent event(UUID id, Instant now) {
        return events.of(Topics.APPLICANT_ERASED, id, new ApplicantErased(id, now));
    }
}
