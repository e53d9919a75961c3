package id.prakerja.registration.waves.membership;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantReminded;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.registration.people.applicant.Transition;
import id.prakerja.registration.people.applicant.Transitions;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.notice.Notices;
import id.prakerja.registration.people.notice.PersonNotice;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import id.prakerja.registration.waves.identification.Identification;
import id.prakerja.registration.waves.joining.WaveEntries;
import id.prakerja.registration.waves.joining.Winner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Acts on what selection-service decided: who is selected leaves the wave as a participant, who is revoked is barred for good, unless a
 * later reinstatement takes the revocation back: a purchase in time had been on its way.
 * A suspended participant keeps the status; registration only remembers it. Since it alone knows the contacts, it also tells the
 * people: a notice is taken down in the event's transaction, once a person and wave.
 */
@ApplicationScoped
public class Memberships {

    private final MembershipStore store;
    private final Transitions transitions;
    private final WaveEntries entries;
    private final Notices notices;
    private final Identification identification;

    Memberships(
            MembershipStore store,
            Transitions transitions,
            WaveEntries entries,
            Notices notices,
            Identification identification) {
        this.store = store;
        this.transitions = transitions;
        this.entries = entries;
        this.notices = notices;
        this.identification = identification;
    }

    /** People were selected. A person who is barred already, because the revocation came first, stays barred. */
    Uni<Void> selected(SqlConnection tx, List<ReceivedEvent<ParticipantSelected>> events) {
        Map<UUID, Instant> times = new HashMap<>();
        events.forEach(event -> times.putIfAbsent(event.payload().participantId(), event.occurredAt()));
        Collection<ParticipantSelected> people = first(events, ParticipantSelected::participantId);
        return store.selected(tx, people, times::get)
                .chain(() -> store.live(tx, times.keySet()))
                .chain(live -> transitions.move(
                        tx,
                        live.stream()
                                .map(person -> new Transition(person, null, times.get(person)))
                                .toList(),
                        ApplicantStatus.SELECTED))
                .chain(() -> entries.selected(
                        tx,
                        people.stream()
                                .map(person -> new Winner(
                                        person.participantId(), person.wave(), times.get(person.participantId())))
                                .toList()))
                .chain(() -> notices.toPeople(
                        tx,
                        NoticeKind.SELECTED,
                        people.stream()
                                .map(person -> new PersonNotice(
                                        person.participantId(),
                                        PersonNotice.ofWave(person.wave()),
                                        Map.of(
                                                "wave", person.wave(),
                                                "decree", Objects.requireNonNullElse(person.decree(), "–"),
                                                "deadline", person.firstPurchaseDeadline())))
                                .toList()))
                .chain(() -> identification.identify(tx, times.keySet()));
    }

    /**
     * People are to be reminded of the deadline of their first purchase: once of each deadline, since a suspension moves it.
     */
    Uni<Void> reminded(SqlConnection tx, List<ReceivedEvent<ParticipantReminded>> events) {
        return notices.toPeople(
                tx,
                NoticeKind.FIRST_PURCHASE_REMINDER,
                events.stream()
                        .map(ReceivedEvent::payload)
                        .map(person -> new PersonNotice(
                                person.participantId(),
                                "%s until %s"
                                        .formatted(PersonNotice.ofWave(person.wave()), person.firstPurchaseDeadline()),
                                Map.of("wave", person.wave(), "deadline", person.firstPurchaseDeadline())))
                        .toList());
    }

    /** People lost their membership. */
    Uni<Void> revoked(SqlConnection tx, List<ReceivedEvent<ParticipantRevoked>> events) {
        Collection<ParticipantRevoked> people = last(events, ParticipantRevoked::participantId);
        return store.revoked(tx, people)
                .chain(() -> store.ended(
                        tx,
                        people.stream().map(ParticipantRevoked::participantId).toList()))
                .chain(ended -> transitions.move(
                        tx,
                        people.stream()
                                .filter(person -> ended.contains(person.participantId()))
                                .map(person ->
                                        new Transition(person.participantId(), person.reason(), person.revokedAt()))
                                .toList(),
                        ApplicantStatus.BARRED))
                .chain(() -> notices.toPeople(
                        tx,
                        NoticeKind.REVOKED,
                        people.stream()
                                .map(person -> new PersonNotice(
                                        person.participantId(),
                                        PersonNotice.ofWave(person.wave()),
                                        Map.of("wave", person.wave(), "reason", person.reason())))
                                .toList()));
    }

    /** People were suspended. */
    Uni<Void> suspended(SqlConnection tx, List<ReceivedEvent<ParticipantSuspended>> events) {
        return store.suspended(tx, last(events, ParticipantSuspended::participantId));
    }

    /** People were reinstated. */
    Uni<Void> reinstated(SqlConnection tx, List<ReceivedEvent<ParticipantReinstated>> events) {
        Collection<ParticipantReinstated> people = last(events, ParticipantReinstated::participantId);
        return store.reinstated(tx, people)
                .chain(() -> store.live(
                        tx,
                        people.stream()
                                .map(ParticipantReinstated::participantId)
                                .toList()))
                .chain(live -> transitions.move(
                        tx,
                        people.stream()
                                .filter(person -> live.contains(person.participantId()))
                                .map(person -> new Transition(person.participantId(), null, person.reinstatedAt()))
                                .toList(),
                        ApplicantStatus.SELECTED))
                .replaceWithVoid();
    }

    /** A statement changes each row once, so of several events about one person it gets one. */
    private static <E> Collection<E> first(List<ReceivedEvent<E>> events, Function<E, UUID> person) {
        Map<UUID, E> byPerson = new LinkedHashMap<>();
        events.forEach(event -> byPerson.putIfAbsent(person.apply(event.payload()), event.payload()));
        return byPerson.values();
    }

    private static <E> Collection<E> last(List<ReceivedEvent<E>> events, Function<E, UUID> person) {
        Map<UUID, E> byPerson = new LinkedHashMap<>();
        events.forEach(event -> byPerson.put(person.apply(event.payload()), event.payload()));
        return byPerson.values();
    }
}
