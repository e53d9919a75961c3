package id.prakerja.registration.waves.joining;

import id.prakerja.events.ApplicantJoined;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.intake.Effect;
import id.prakerja.registration.door.intake.Outcome;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.registration.people.applicant.RegistrationConfig;
import id.prakerja.registration.people.applicant.Transition;
import id.prakerja.registration.people.applicant.Transitions;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.people.applicant.domain.EligibilityRules;
import id.prakerja.registration.waves.joining.domain.EntryStatus;
import id.prakerja.registration.waves.joining.domain.JoiningRules;
import id.prakerja.registration.waves.wave.WaveStore;
import id.prakerja.registration.waves.wave.domain.JoiningWindow;
import id.prakerja.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets people join waves, many with one statement per table: entry, status and event in one transaction. */
@ApplicationScoped
class JoiningStore implements Effect<JoinCommand, Joined> {

    private final WaveEntries entries;
    private final WaveStore waves;
    private final Transitions transitions;
    private final PersonalDataVault vault;
    private final RegistrationConfig config;
    private final OutboxEvents events;
    private final PostgresOutbox outbox;

    JoiningStore(
            WaveEntries entries,
            WaveStore waves,
            Transitions transitions,
            PersonalDataVault vault,
            RegistrationConfig config,
            OutboxEvents events,
            PostgresOutbox outbox) {
        this.entries = entries;
        this.waves = waves;
        this.transitions = transitions;
        this.vault = vault;
        this.config = config;
        this.events = events;
        this.outbox = outbox;
    }

    @Override
    public Uni<List<Outcome<Joined>>> apply(SqlConnection tx, List<JoinCommand> commands) {
        Set<UUID> people = commands.stream().map(JoinCommand::applicantId).collect(Collectors.toSet());
        Set<Integer> numbers = commands.stream().map(JoinCommand::wave).collect(Collectors.toSet());
        return entries.candidates(tx, people)
                .chain(candidates -> waves.windows(tx, numbers)
                        .map(windows -> decide(commands, candidates, windows))
                        .call(outcomes -> store(tx, commands, candidates, outcomes)));
    }

    /** One after the other, so that of two commands for one person the second sees what the first has done. */
    private static List<Outcome<Joined>> decide(
            List<JoinCommand> commands, Map<UUID, Candidate> candidates, Map<Integer, JoiningWindow> windows) {
        List<Outcome<Joined>> outcomes = new ArrayList<>(commands.size());
        for (JoinCommand command : commands) {
            Optional<Candidate> candidate = Optional.ofNullable(candidates.get(command.applicantId()));
            Optional<JoiningWindow> window = Optional.ofNullable(windows.get(command.wave()));
            Optional<Refusal> reason = reasonAgainst(command, candidate, window);
            if (reason.isPresent()) {
                outcomes.add(new Outcome.Refused<>(reason.get()));
            } else {
                outcomes.add(new Outcome.Done<>(joined(command, candidate.get())));
                candidates.put(command.applicantId(), candidate.get().in(command.wave()));
            }
        }
        return outcomes;
    }

    private static Optional<Refusal> reasonAgainst(
            JoinCommand command, Optional<Candidate> candidate, Optional<JoiningWindow> window) {
        if (candidate.isEmpty()) {
            // Only staff may learn that nobody is there.
            return Optional.of(Refusal.of(
                    command.actor().officerRegion().isPresent()
                            ? ApplicantProblem.APPLICANT_UNKNOWN
                            : CommonProblem.FORBIDDEN));
        }
        Candidate person = candidate.get();
        if (!command.actor().mayActFor(person.id(), person.account(), person.province())) {
            return Optional.of(Refusal.of(CommonProblem.FORBIDDEN));
        }
        return JoiningRules.reasonAgainst(
                person.status(), command.wave(), window, person.wavesJoined().contains(command.wave()), command.at());
    }

    private static Joined joined(JoinCommand command, Candidate person) {
        boolean self = command.actor().isSelf(person.id(), person.account());
        return new Joined(
                person.id(),
                command.wave(),
                EntryStatus.JOINED,
                self ? Channel.ONLINE : Channel.ASSISTED,
                command.at());
    }

    private Uni<Void> store(
            SqlConnection tx,
            List<JoinCommand> commands,
            Map<UUID, Candidate> candidates,
            List<Outcome<Joined>> outcomes) {
        List<Joined> joined = new ArrayList<>(outcomes.size());
        List<OutboxEvent> published = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Done<Joined> done) {
                joined.add(done.answer());
                published.add(commands.get(i)
                        .trace()
                        .wrapSupplier(() -> event(
                                done.answer(), candidates.get(done.answer().applicantId())))
                        .get());
            }
        }
        return entries.add(tx, joined)
                .chain(() -> transitions.move(
                        tx,
                        joined.stream()
                                .map(each -> new Transition(each.applicantId(), null, each.joinedAt()))
                                .toList(),
                        ApplicantStatus.IN_WAVE))
                .chain(() -> outbox.append(tx, published));
    }

    private OutboxEvent event(Joined joined, Candidate person) {
        return events.of(
                Topics.APPLICANT_JOINED,
                joined.applicantId(),
                new ApplicantJoined(
                        joined.applicantId(),
                        joined.wave(),
                        joined.channel().name(),
                        joined.joinedAt(),
                        age(person, joined.joinedAt())));
    }

    /** By the day, which no other service can tell: the date of birth stays here (decision 0106). */
    private int age(Candidate person, Instant joinedAt) {
        return EligibilityRules.age(
                vault.open(person.id(), person.sealed()).birthDate(), LocalDate.ofInstant(joinedAt, config.timeZone()));
    }
}
