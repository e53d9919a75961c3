package id.prakerja.registration.privacy.erasure;

import static id.prakerja.sealed.erasure.PersonalTable.forgotten;
import static id.prakerja.sealed.erasure.PersonalTable.kept;

import id.prakerja.events.ApplicantErased;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.messaging.postgres.PostgresParkedEventStore;
import id.prakerja.registration.privacy.alias.Aliases;
import id.prakerja.sealed.erasure.PersonalTables;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
            forgotten("complaint", "applicant_id"),
            forgotten("contact_change", "applicant_id"),
            forgotten("declaration_acceptance", "applicant_id"),
            forgotten("domicile_case", "applicant_id"),
            forgotten("identity_verification", "applicant_id"),
            forgotten("notice", "applicant_id"),
            forgotten("offline_entry", "applicant_id"),
            forgotten("person_alias", "applicant_id"),
            forgotten("registry_answer", "applicant_id"),
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
            returning a.id, a.likeness_digest
            """;

    /** A case about people of the same name and date of birth is about nobody once fewer than two of them are left. */
    private static final String FORGET_LIKENESS = """
            delete from duplicate_case c
             where c.id in (select likely.id from duplicate_case likely where likely.likeness_digest = any ($1::bytea[])
                            union
                            select likely.id from duplicate_case likely where likely.next_likeness_digest = any ($1::bytea[]))
               and (select count(*)
                      from (select from applicant a where a.likeness_digest in (c.likeness_digest, c.next_likeness_digest) limit 2) alike) < 2
            """;

    /** What is left of a request to join: under which account and key it came. */
    private static final String FORGET_REQUESTS =
            "update wave_entry set request_key_digest = null where applicant_id = any ($1::uuid[]) and request_key_digest is not null";

    private static final String TOMBSTONE =
            "insert into erased_applicant (id, erased_at) select id, $2 from unnest($1::uuid[]) as e (id)";

    private final Aliases aliases;
    private final OutboxEvents events;
    private final PostgresOutbox outbox;
    private final PostgresParkedEventStore parked;

    Erasure(Aliases aliases, OutboxEvents events, PostgresOutbox outbox, PostgresParkedEventStore parked) {
        this.aliases = aliases;
        this.events = events;
        this.outbox = outbox;
        this.parked = parked;
    }

    /**
     * Erases people who may be. Whoever has a parked event that waits for a decision is left for now: it may say that the person is a
     * participant.
     *
     * @param tx open transaction
     * @param people who
     * @param now the present time, UTC
     * @return those who are gone
     */
    public Uni<List<UUID>> erase(SqlConnection tx, Collection<UUID> people, Instant now) {
        return parked.openKeys(tx, texts(people))
                .chain(waiting -> tx.preparedQuery(ERASE)
                        .execute(Columns.of(people.stream()
                                        .filter(id -> !waiting.contains(id.toString()))
                                        .toList())
                                .uuids(id -> id)
                                .tuple()))
                .map(rows -> Rows.list(rows, Gone::of))
                .call(gone -> gone.isEmpty() ? Uni.createFrom().voidItem() : forget(tx, gone, now))
                .map(gone -> gone.stream().map(Gone::id).toList());
    }

    /** Everything that is kept of people beside their own rows: likenesses, digests of requests, payloads of events. */
    private Uni<Void> forget(SqlConnection tx, List<Gone> gone, Instant now) {
        List<UUID> ids = gone.stream().map(Gone::id).toList();
        return aliases.forget(tx, ids)
                .chain(() -> TABLES.forget(tx, ids))
                .chain(() -> tx.preparedQuery(FORGET_LIKENESS)
                        .execute(Columns.of(gone).bytes(Gone::likeness).tuple()))
                .chain(() -> tx.preparedQuery(FORGET_REQUESTS)
                        .execute(Columns.of(ids).uuids(id -> id).tuple()))
                .chain(() -> parked.forgetAbout(tx, texts(ids)))
                .chain(() -> tx.preparedQuery(TOMBSTONE)
                        .execute(Columns.of(ids).uuids(id -> id).value(now).tuple()))
                .chain(() ->
                        outbox.append(tx, ids.stream().map(id -> event(id, now)).toList()));
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private OutboxEvent event(UUID id, Instant now) {
        return events.of(Topics.APPLICANT_ERASED, id, new ApplicantErased(id, now));
    }

    /**
     * Somebody who has been erased.
     *
     * @param likeness digest of name and date of birth, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
    private record Gone(UUID id, byte[] likeness) {

        static Gone of(Row row) {
            return new Gone(row.getUUID("id"), Rows.bytes(row, "likeness_digest"));
        }
    }
}
