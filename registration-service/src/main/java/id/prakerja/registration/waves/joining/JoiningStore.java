package id.prakerja.registration.waves.joining;

import id.prakerja.events.ApplicantJoined;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.refusal.Refusal;
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
class JoiningStore {

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

    /**
     * Lets those join who may. A request that has come before under its key gets the answer that it got then, whatever has become of the person
     * since; with another wave it is refused.
     *
     * @param tx open transaction, committed by the caller
     * @param commands at least one
     * @return one outcome for each, in their order
     */
    Uni<List<Outcome<Joined>>> apply(SqlConnection tx, List<JoinCommand> commands) {
        Set<UUID> people = commands.stream().map(JoinCommand::applicantId).collect(Collectors.toSet());
        Set<Integer> numbers = commands.stream().map(JoinCommand::wave).collect(Collectors.toSet());
        return entries.candidates(tx, people)
                .chain(candidates -> waves.windows(tx, numbers)
                        .map(windows -> decide(commands, candidates, windows))
                        .call(decided -> store(tx, commands, candidates, decided)))
                .map(decided -> decided.stream().map(Decided::outcome).toList());
    }

    /** One after the other, so that of two commands for one person the second sees what the first has done. */
    private static List<Decided> decide(
            List<JoinCommand> commands, Map<UUID, Candidate> candidates, Map<Integer, JoiningWindow> windows) {
        List<Decided> all = new ArrayList<>(commands.size());
        for (JoinCommand command : commands) {
            Decided decided = decide(
                    command,
                    Optional.ofNullable(candidates.get(command.applicantId())),
                    Optional.ofNullable(windows.get(command.wave())));
            all.add(decided);
            decided.join()
                    .ifPresent(join ->
                            candidates.computeIfPresent(command.applicantId(), (id, candidate) -> candidate.in(join)));
        }
        return all;
    }

    private static Decided decide(JoinCommand command, Optional<Candidate> candidate, Optional<JoiningWindow> window) {
        Optional<Joined> before = candidate.flatMap(person -> person.answered(command.requestKey()));
        if (before.isPresent()) {
            return Decided.nothingNew(
                    before.get().wave() == command.wave()
                            ? new Outcome.Done<>(before.get())
                            : new Outcome.Refused<>(Refusal.of(CommonProblem.IDEMPOTENCY_KEY_REUSED)));
        }
        return reasonAgainst(command, candidate, window)
                .map(reason -> Decided.nothingNew(new Outcome.Refused<>(reason)))
                .orElseGet(() -> Decided.now(new KeptJoin(command.requestKey(), joined(command, candidate.get()))));
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
                person.status(), command.wave(), window, person.hasJoined(command.wave()), command.at());
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
            SqlConnection tx, List<JoinCommand> commands, Map<UUID, Candidate> candidates, List<Decided> decided) {
        List<KeptJoin> joined = new ArrayList<>(decided.size());
        List<OutboxEvent> published = new ArrayList<>(decided.size());
        for (int i = 0; i < decided.size(); i++) {
            if (decided.get(i).join().isPresent()) {
                KeptJoin join = decided.get(i).join().get();
                joined.add(join);
                published.add(commands.get(i)
                        .trace()
                        .wrapSupplier(() -> event(
                                join.answer(), candidates.get(join.answer().applicantId())))
                        .get());
            }
        }
        return entries.add(tx, joined)
                .chain(() -> transitions.move(
                        tx,
                        joined.stream()
                                .map(KeptJoin::answer)
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

    /**
     * What becomes of a command.
     *
     * @param join what is to be kept; empty where nothing is new
     */
    private record Decided(Outcome<Joined> outcome, Optional<KeptJoin> join) {

        static Decided nothingNew(Outcome<Joined> outcome) {
            return new Decided(outcome, Optional.empty());
        }

        static Decided now(KeptJoin join) {
            return new Decided(new Outcome.Done<>(join.answer()), Optional.of(join));
        }
    }
}
