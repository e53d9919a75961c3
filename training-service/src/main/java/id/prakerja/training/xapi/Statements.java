package id.prakerja.training.xapi;

import id.prakerja.refusal.Decision;
import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import id.prakerja.training.account.AccountRequests;
import id.prakerja.training.account.domain.CompletionRules;
import id.prakerja.training.account.domain.Session;
import id.prakerja.training.account.domain.SessionReport;
import id.prakerja.training.completion.CompletionConfig;
import id.prakerja.training.completion.Completions;
import id.prakerja.training.completion.NewCompletion;
import id.prakerja.training.completion.Withdrawal;
import id.prakerja.training.person.PersonIds;
import id.prakerja.training.sandbox.SandboxName;
import id.prakerja.training.signature.SignedRequest;
import id.prakerja.training.xapi.ReceivedStatement.Effect;
import id.prakerja.training.xapi.StatementReader.Received;
import id.prakerja.training.xapi.StatementStore.Stored;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Applies statements to enrolments: time on the task, completions, and what is voided. The same statement again is accepted and
 * changes nothing; another under the same id is refused.
 */
@ApplicationScoped
class Statements {

    private static final String VOIDED = "STATEMENT_VOIDED";

    private final StatementStore store;
    private final AccountRequests requests;
    private final Completions completions;
    private final PersonIds people;
    private final CompletionRules rules;

    Statements(
            StatementStore store,
            AccountRequests requests,
            Completions completions,
            PersonIds people,
            CompletionConfig config) {
        this.people = people;
        this.store = store;
        this.requests = requests;
        this.completions = completions;
        rules = new CompletionRules(config.leastAttendance(), config.clockTolerance());
    }

    /** Applies statements one after the other; the first that is refused ends it, and those before it stand. */
    Uni<List<UUID>> apply(SignedRequest caller, List<Received> received) {
        List<StatementMeaning> meanings = received.stream()
                .map(each -> StatementMeaning.of(each.statement()))
                .toList();
        return conflicts(caller, received)
                .chain(() -> Multi.createFrom()
                        .range(0, received.size())
                        .onItem()
                        .transformToUniAndConcatenate(
                                place -> apply(caller, received.get(place).hash(), meanings.get(place)))
                        .collect()
                        .asList());
    }

    /** Looks for ids that are taken before anything is applied. */
    private Uni<Void> conflicts(SignedRequest caller, List<Received> received) {
        return Multi.createFrom()
                .iterable(received)
                .onItem()
                .transformToUniAndConcatenate(each -> store.find(
                                sender(caller), each.statement().id())
                        .invoke(found -> found.ifPresent(known -> requireSame(known, each.hash()))))
                .onItem()
                .ignoreAsUni();
    }

    private static String sender(SignedRequest caller) {
        return SandboxName.of(caller.signatory().sandbox(), caller.partnerId());
    }

    private static void requireSame(Stored known, String hash) {
        if (!known.statement().hash().equals(hash)) {
            throw Refusal.of(
                            StatementProblem.STATEMENT_CONFLICT,
                            known.statement().statementId().toString())
                    .toException();
        }
    }

    private Uni<UUID> apply(SignedRequest caller, String hash, StatementMeaning meaning) {
        UUID participantId = people.open(caller.signatory(), meaning.personId()).orThrow();
        ReceivedStatement statement = new ReceivedStatement(
                sender(caller),
                meaning.statementId(),
                hash,
                participantId,
                meaning.enrolmentId(),
                meaning.effect(),
                meaning.minutes());
        SignedRequest signed = caller.part("xapi:" + statement.statementId(), hash);
        return store.keep(statement)
                .invoke(stored -> requireSame(stored, hash))
                .chain(stored -> stored.applied()
                        ? Uni.createFrom().voidItem()
                        : effect(signed, statement, meaning)
                                .chain(() -> store.applied(statement))
                                .onFailure(RefusedException.class)
                                .call(() -> store.remove(statement)))
                .replaceWith(statement.statementId());
    }

    private Uni<?> effect(SignedRequest signed, ReceivedStatement statement, StatementMeaning meaning) {
        return switch (meaning.effect()) {
            case NONE -> Uni.createFrom().voidItem();
            case SESSION -> session(signed, statement, meaning);
            case COMPLETION ->
                completions
                        .record(
                                signed,
                                new NewCompletion(
                                        meaning.personId(),
                                        meaning.enrolmentId(),
                                        meaning.certificate(),
                                        meaning.score(),
                                        meaning.progress(),
                                        meaning.at()))
                        .map(Decision::orThrow);
            case VOIDING -> voiding(signed, meaning.voided());
        };
    }

    private Uni<String> session(SignedRequest signed, ReceivedStatement statement, StatementMeaning meaning) {
        Instant joined = meaning.at().minus(Duration.ofMinutes(meaning.minutes()));
        SessionReport report = new SessionReport(
                signed.partnerId(), List.of(new Session(joined, meaning.at())), false, statement.hash());
        return requests.apply(
                statement.participantId(),
                signed,
                (account, now) -> account.advance(
                                meaning.enrolmentId(), enrolment -> enrolment.stay(report, rules, now))
                        .map(enrolment -> statement.statementId()));
    }

    private Uni<?> voiding(SignedRequest signed, UUID voided) {
        return store.find(sender(signed), voided).chain(found -> {
            ReceivedStatement target = found.filter(Stored::applied)
                    .map(Stored::statement)
                    .filter(statement -> statement.effect() != Effect.VOIDING)
                    .orElseThrow(() -> Refusal.of(StatementProblem.VOIDED_STATEMENT_UNKNOWN, voided.toString())
                            .toException());
            return switch (target.effect()) {
                case COMPLETION ->
                    completions.withdraw(target.enrolmentId(), new Withdrawal(target.participantId(), VOIDED));
                case SESSION -> lessTime(signed, target);
                case NONE, VOIDING -> Uni.createFrom().voidItem();
            };
        });
    }

    private Uni<String> lessTime(SignedRequest signed, ReceivedStatement target) {
        return requests.apply(
                target.participantId(),
                signed,
                (account, now) -> account.advance(
                                target.enrolmentId(),
                                enrolment -> enrolment.forget(signed.partnerId(), target.minutes(), now))
                        .map(enrolment -> target.statementId()));
    }
}
