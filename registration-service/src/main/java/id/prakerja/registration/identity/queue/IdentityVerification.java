package id.prakerja.registration.identity.queue;

import id.prakerja.registration.identity.registry.GuardedIdentityRegistry;
import id.prakerja.registration.identity.registry.IdentityAnswer;
import id.prakerja.registration.identity.registry.IdentityAnswer.Result;
import id.prakerja.registration.identity.registry.IdentityQuestion;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks the registry about those whose turn it is, and acts on its answers. A registry that is away, slow or wrong refuses nobody and
 * loses nobody: who got no answer waits on. A question that the registry refuses while it answers others is set aside for an operator,
 * who has it asked again, or discards it and so gives the data back to the person for correction.
 */
@ApplicationScoped
class IdentityVerification implements WorkHandler {

    private final WorkQueues queues;
    private final IdentityCases cases;
    private final GuardedIdentityRegistry registry;
    private final RegistryPace pace;
    private final Pool pool;

    IdentityVerification(
            WorkQueues queues, IdentityCases cases, GuardedIdentityRegistry registry, RegistryPace pace, Pool pool) {
        this.queues = queues;
        this.cases = cases;
        this.registry = registry;
        this.pace = pace;
        this.pool = pool;
    }

    /** While the registry does not answer, one question now and then is enough to see whether it is back. */
    @Override
    public int room() {
        return registry.suspected() ? 1 : Integer.MAX_VALUE;
    }

    @Override
    public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
        List<WaitingIdentity> waiting =
                items.stream().map(item -> WaitingIdentity.of(item.key())).toList();
        return cases.questions(waiting)
                .chain(questions -> ask(questions)
                        .chain(inquiry -> conclude(waiting, inquiry)
                                .chain(concluded -> refusal(inquiry, concluded)
                                        .map(refusal -> results(waiting, questions, concluded, inquiry, refusal)))));
    }

    private Uni<Inquiry> ask(List<IdentityQuestion> questions) {
        Inquiry inquiry = new Inquiry(registry::verify, this::pace);
        return inquiry.ask(questions).onFailure().recoverWithItem(inquiry::broken);
    }

    /** Questions asked more than once count each time. */
    private Uni<Void> pace(int questions) {
        return queues.find(IdentityQueue.NAME)
                .map(queue -> queue.pace(questions))
                .orElseThrow();
    }

    /** A registry that answers what nobody asked, or nothing at all, has not answered. */
    private Uni<Set<UUID>> conclude(List<WaitingIdentity> waiting, Inquiry inquiry) {
        Map<UUID, WaitingIdentity> byReference =
                waiting.stream().collect(Collectors.toMap(WaitingIdentity::reference, Function.identity()));
        Map<UUID, Conclusion> conclusions = new HashMap<>();
        for (IdentityAnswer answer : inquiry.answers()) {
            WaitingIdentity asked = byReference.get(answer.reference());
            if (asked != null && answer.result() != null) {
                conclusions.putIfAbsent(
                        asked.reference(),
                        new Conclusion(
                                asked.applicantId(),
                                asked.reference(),
                                answer.result(),
                                answer.familyCard(),
                                answer.domicile()));
            }
        }
        return conclusions.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : pool.withTransaction(tx -> cases.conclude(tx, new ArrayList<>(conclusions.values())))
                        .chain(() -> pace.note(conclusions.size()))
                        .replaceWith(conclusions.keySet());
    }

    /** A refusal speaks against the question only as long as the registry answers others. */
    private Uni<Function<String, WorkResult>> refusal(Inquiry inquiry, Set<UUID> concluded) {
        Uni<Boolean> answersOthers = inquiry.refused().isEmpty() || !concluded.isEmpty()
                ? Uni.createFrom().item(true)
                : pace.perSecond().map(answers -> answers > 0);
        return answersOthers.map(others -> others ? WorkResult::retry : WorkResult::postponed);
    }

    private static Map<String, WorkResult> results(
            List<WaitingIdentity> waiting,
            List<IdentityQuestion> questions,
            Set<UUID> concluded,
            Inquiry inquiry,
            Function<String, WorkResult> refusal) {
        Set<UUID> asked = questions.stream().map(IdentityQuestion::reference).collect(Collectors.toSet());
        Map<String, WorkResult> results = new HashMap<>();
        for (WaitingIdentity each : waiting) {
            UUID reference = each.reference();
            if (concluded.contains(reference) || !asked.contains(reference)) {
                results.put(each.key(), WorkResult.done());
            } else if (inquiry.refused().containsKey(reference)) {
                results.put(each.key(), refusal.apply(inquiry.refused().get(reference)));
            } else {
                results.put(each.key(), WorkResult.postponed(inquiry.silence()));
            }
        }
        return results;
    }

    /** The identity counts as rejected until the person has corrected it. */
    @Override
    public Uni<Void> discarded(SqlConnection tx, String key) {
        WaitingIdentity waiting = WaitingIdentity.of(key);
        return cases.conclude(
                tx, List.of(new Conclusion(waiting.applicantId(), waiting.reference(), Result.NOT_CHECKABLE)));
    }
}
