package id.prakerja.training.account;

import id.prakerja.groupcommit.GroupCommit;
import id.prakerja.groupcommit.GroupCommitSettings;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.refusal.Decision;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.training.account.domain.AccountEvent;
import id.prakerja.training.account.domain.AccountState;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.LearnerAccount;
import id.prakerja.training.sandbox.SandboxId;
import id.prakerja.training.storage.OwnContext;
import id.prakerja.training.uniqueness.UniqueName;
import id.prakerja.training.uniqueness.UniqueNames;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The one way to change an account: load, change in plain Java, write back by compare-and-set.
 *
 * <p>Changes that arrive at the same time share one query and one bulk write; several of one person share one write. Each
 * caller gets its own result only after the write. Where somebody else was faster, the changes are applied again to what is
 * there now. A change must therefore give the same result when its effect is already stored: events are idempotent by
 * themselves, requests go through {@link LearnerAccount#once}.
 */
@ApplicationScoped
public class AccountChanges {

    private final AccountStore store;
    private final UniqueNames names;
    private final AccountEvents events;
    private final Clock clock;
    private final ZoneId zone;
    private final int attempts;
    private final GroupCommit<Command, Object> commits;

    AccountChanges(AccountStore store, UniqueNames names, AccountEvents events, AccountConfig config, Clock clock) {
        this.store = store;
        this.names = names;
        this.events = events;
        this.clock = clock;
        this.zone = config.timeZone();
        this.attempts = config.attempts();
        GroupCommitSettings settings =
                new GroupCommitSettings(config.maxGroup(), config.maxInFlight(), config.maxQueued());
        commits = new GroupCommit<>(settings, commands -> attempt(commands, 1));
    }

    /**
     * Changes an account.
     *
     * @param participantId the person; a change of an account that is not there yet gets an empty one
     * @param change what to do
     * @param <R> what the change returns
     * @return the change's result, once it is stored; fails with the problem {@code BUSY} if others were faster again and again
     */
    public <R> Uni<R> change(UUID participantId, AccountChange<R> change) {
        return submit(new Command(participantId, change, account -> List.of(), Context.current()));
    }

    /**
     * Changes an account, if the change is granted and may have its names. A refused change takes none.
     *
     * @param uniqueNames the names that it needs, read from the changed account
     * @return the decision, once it is stored
     */
    public <T> Uni<Decision<T>> change(
            UUID participantId,
            Function<LearnerAccount, List<UniqueName>> uniqueNames,
            AccountChange<Decision<T>> change) {
        return submit(new Command(participantId, change, uniqueNames, Context.current()));
    }

    @SuppressWarnings("unchecked") // the result is the one this very command's change returned
    private <R> Uni<R> submit(Command command) {
        return commits.submit(command).emitOn(OwnContext.current()).map(result -> (R) result);
    }

    private Uni<List<Object>> attempt(List<Command> commands, int attempt) {
        List<UUID> people =
                commands.stream().map(Command::participantId).distinct().toList();
        return store.load(people).chain(loaded -> {
            Map<UUID, Changing> accounts = new LinkedHashMap<>();
            people.forEach(person -> accounts.put(person, Changing.of(person, loaded.get(person))));
            List<Object> results = new ArrayList<>(commands.size());
            List<List<UniqueName>> wanted = new ArrayList<>(commands.size());
            for (Command command : commands) {
                Changing changing = accounts.get(command.participantId());
                Object result = apply(command, changing);
                results.add(result);
                wanted.add(result instanceof Decision.Granted ? command.names().apply(changing.account()) : List.of());
            }
            List<AccountWrite> writes = accounts.values().stream()
                    .filter(changing -> changing.account().changed())
                    .map(this::write)
                    .toList();
            return names.take(wanted.stream().flatMap(List::stream).toList()).chain(taken -> {
                if (!taken.isEmpty()) {
                    return names.release(ofRefused(wanted, taken))
                            .chain(() -> attempt(refused(commands, wanted, taken), attempt));
                }
                return store.store(writes)
                        .chain(stored -> stored ? Uni.createFrom().item(results) : again(commands, attempt));
            });
        });
    }

    private AccountWrite write(Changing changing) {
        AccountState after = changing.account().state();
        List<Enrolment> left = changing.account().toArchive();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AccountNote note = AccountNote.of(changing.before(), after, left, now, zone);
        return new AccountWrite(changing.before(), after, left, changing.held(), changing.events(), note);
    }

    private Uni<List<Object>> again(List<Command> commands, int attempt) {
        return attempt < attempts
                ? attempt(commands, attempt + 1)
                : Uni.createFrom().failure(Problems.of(CommonProblem.BUSY));
    }

    /** What those that want a taken name have taken beside it. */
    private static List<UniqueName> ofRefused(List<List<UniqueName>> wanted, Set<UniqueName> taken) {
        return wanted.stream()
                .filter(names -> names.stream().anyMatch(taken::contains))
                .flatMap(List::stream)
                .filter(name -> !taken.contains(name))
                .toList();
    }

    /** The same commands, of which those that want a name which another holds are refused whatever the account. */
    private static List<Command> refused(List<Command> commands, List<List<UniqueName>> wanted, Set<UniqueName> taken) {
        return IntStream.range(0, commands.size())
                .mapToObj(place -> wanted.get(place).stream()
                        .filter(taken::contains)
                        .findFirst()
                        .map(commands.get(place)::refused)
                        .orElse(commands.get(place)))
                .toList();
    }

    /** Applies a change in the trace of the request it came from, which its events carry on. */
    private Object apply(Command command, Changing changing) {
        return command.trace()
                .wrapSupplier(() -> {
                    Object result = command.change().applyTo(changing.account());
                    changing.account().takeEvents().forEach(event -> take(event, changing));
                    return result;
                })
                .get();
    }

    /** What happens in the sandbox nobody else learns of. */
    private void take(AccountEvent event, Changing changing) {
        if (SandboxId.is(event.participantId())) {
            return;
        }
        if (event instanceof AccountEvent.Held held) {
            changing.held().add(HeldCompletion.of(held.participantId(), held.enrolment()));
        } else {
            changing.events().add(events.toOutbox(event));
        }
    }

    private record Command(
            UUID participantId,
            AccountChange<?> change,
            Function<LearnerAccount, List<UniqueName>> names,
            Context trace) {

        Command refused(UniqueName taken) {
            return new Command(participantId, account -> Decision.refused(taken.otherwise()), names, trace);
        }
    }

    private record Changing(
            AccountState before, LearnerAccount account, List<HeldCompletion> held, List<OutboxEvent> events) {

        static Changing of(UUID participantId, AccountState loaded) {
            AccountState before = loaded == null ? AccountState.empty(participantId) : loaded;
            return new Changing(before, LearnerAccount.of(before), new ArrayList<>(), new ArrayList<>());
        }
    }
}
