package id.prakerja.registration.waves.identification;

import id.prakerja.events.ParticipantIdentified;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.registration.privacy.personaldata.PartnerDigests;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Publishes by what payment partners know participants, once under each set of the partners' keys. */
@ApplicationScoped
public class Identification {

    private static final String NOT_YET = """
            select participant_id from membership
             where participant_id = any ($1::uuid[]) and selected_at is not null and identified_under is distinct from $2
             order by participant_id
               for update
            """;

    private static final String MARK =
            "update membership set identified_under = $2 where participant_id = any ($1::uuid[])";

    private final Applicants applicants;
    private final PersonalDataVault vault;
    private final PartnerDigests digests;
    private final OutboxEvents events;
    private final PostgresOutbox outbox;
    private final Clock clock;

    Identification(
            Applicants applicants,
            PersonalDataVault vault,
            PartnerDigests digests,
            OutboxEvents events,
            PostgresOutbox outbox,
            Clock clock) {
        this.applicants = applicants;
        this.vault = vault;
        this.digests = digests;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Publishes those of these people who are participants and have not been published under the present keys.
     *
     * @param tx open transaction
     * @param people who
     */
    public Uni<Void> identify(SqlConnection tx, Collection<UUID> people) {
        return tx.preparedQuery(NOT_YET)
                .execute(Values.of(people.toArray(UUID[]::new), keys()))
                .map(rows -> Rows.list(rows, row -> row.getUUID("participant_id")))
                .chain(waiting -> publish(tx, waiting));
    }

    /** Publishes participants whom the transaction has locked. */
    Uni<Void> publish(SqlConnection tx, List<UUID> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        return applicants
                .locked(tx, people)
                .chain(found -> outbox.append(
                        tx, found.stream().map(person -> event(person, now)).toList()))
                .chain(() -> tx.preparedQuery(MARK).execute(Values.of(people.toArray(UUID[]::new), keys())))
                .replaceWithVoid();
    }

    /** The keys under which people are published now. */
    String keys() {
        return digests.keys();
    }

    private OutboxEvent event(Applicant person, Instant now) {
        String nik = vault.open(person.id, person.sealed()).nik();
        return events.of(
                Topics.PARTICIPANT_IDENTIFIED,
                person.id,
                new ParticipantIdentified(person.id, digests.of(person.id, nik), now));
    }
}
