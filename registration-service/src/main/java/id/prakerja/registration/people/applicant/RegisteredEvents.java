package id.prakerja.registration.people.applicant;

import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.registration.privacy.personaldata.Digests;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells the other services of people whose registration has become complete, and nothing that names them. */
@ApplicationScoped
class RegisteredEvents {

    private final OutboxEvents events;
    private final Digests digests;

    RegisteredEvents(OutboxEvents events, Digests digests) {
        this.events = events;
        this.digests = digests;
    }

    /** The event of a person read as a row with the columns of {@code applicant}. */
    OutboxEvent of(Row row, PersonalData person, Instant now) {
        return event(new ApplicantRegistered(
                row.getUUID("id"),
                row.getString("province"),
                row.getString("regency"),
                row.getInteger("birth_year"),
                row.getString("gender"),
                row.getString("channel"),
                row.getBoolean("priority"),
                row.getBoolean("disability"),
                row.getString("occupation_group"),
                digests.shared(person.nik()),
                digests.shared(person.kk()),
                now));
    }

    /** The event of a person read as an entity. */
    OutboxEvent of(Applicant applicant, PersonalData person, Instant now) {
        return event(new ApplicantRegistered(
                applicant.id,
                applicant.province,
                applicant.regency,
                applicant.birthYear,
                applicant.gender.name(),
                applicant.channel.name(),
                applicant.priority,
                applicant.disability,
                applicant.occupationGroup.name(),
                digests.shared(person.nik()),
                digests.shared(person.kk()),
                now));
    }

    private OutboxEvent event(ApplicantRegistered registered) {
        return events.of(Topics.APPLICANT_REGISTERED, registered.applicantId(), registered);
    }
}
