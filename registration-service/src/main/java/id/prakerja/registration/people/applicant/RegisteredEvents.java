package id.prakerja.registration.people.applicant;

import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.registration.privacy.alias.Aliases;
import id.prakerja.registration.privacy.alias.NumberedPerson;
import id.prakerja.registration.privacy.alias.PersonAliases;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells the other services of people whose registration has become complete, and nothing that names them. */
@ApplicationScoped
public class RegisteredEvents {

    private final PersonalDataVault vault;
    private final Aliases aliases;
    private final OutboxEvents events;
    private final PostgresOutbox outbox;

    RegisteredEvents(PersonalDataVault vault, Aliases aliases, OutboxEvents events, PostgresOutbox outbox) {
        this.vault = vault;
        this.aliases = aliases;
        this.events = events;
        this.outbox = outbox;
    }

    /**
     * Publishes people who have become ready.
     *
     * @param tx open transaction that has locked them
     * @param people who, each once
     * @param now the present time, UTC
     */
    public Uni<Void> publish(SqlConnection tx, List<Applicant> people, Instant now) {
        return aliases.ofPeople(tx, people.stream().map(this::numbered).toList())
                .chain(known -> outbox.append(
                        tx,
                        people.stream()
                                .map(person -> event(person, known.get(person.id), now))
                                .toList()));
    }

    private NumberedPerson numbered(Applicant applicant) {
        PersonalData person = vault.open(applicant.id, applicant.sealed());
        return new NumberedPerson(applicant.id, person.nik(), person.kk());
    }

    private OutboxEvent event(Applicant applicant, PersonAliases known, Instant now) {
        ApplicantRegistered registered = new ApplicantRegistered(
                applicant.id,
                applicant.province,
                applicant.regency,
                applicant.birthYear,
                applicant.gender.name(),
                applicant.channel.name(),
                applicant.priority,
                applicant.disability,
                applicant.occupationGroup.name(),
                known.identity().toString(),
                known.family().toString(),
                now);
        return events.of(Topics.APPLICANT_REGISTERED, registered.applicantId(), registered);
    }
}
