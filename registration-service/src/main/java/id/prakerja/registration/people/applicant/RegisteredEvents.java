package id.prakerja.registration.people.applicant;

import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.registration.privacy.personaldata.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells the other services of people whose registration has become complete, and nothing that names them. */
@ApplicationScoped
public class RegisteredEvents {

    private final OutboxEvents events;
    private final Digests digests;

    RegisteredEvents(OutboxEvents events, Digests digests) {
        this.events = events;
        this.digests = digests;
    }

    /** The event of a person who has become ready. */
    public OutboxEvent of(Applicant applicant, PersonalData person, Instant now) {
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
                digests.family(person.kk()),
                now));
    }

    private OutboxEvent event(ApplicantRegistered registered) {
        return events.of(Topics.APPLICANT_REGISTERED, registered.applicantId(), registered);
    }
}
