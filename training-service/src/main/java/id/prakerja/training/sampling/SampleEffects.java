package id.prakerja.training.sampling;

import id.prakerja.refusal.Decision;
import id.prakerja.training.account.AccountChanges;
import id.prakerja.training.account.HeldCompletions;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.sampling.PaceStore.Changed;
import id.prakerja.training.sampling.Sample.Held;
import id.prakerja.training.sampling.Sample.Outcome;
import id.prakerja.training.signal.Flag;
import id.prakerja.training.signal.FlagKind;
import id.prakerja.training.signal.Flags;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Does what a conclusion says, to each completion on its own and once: one that waits no longer is left as it is, so that the same
 * conclusion may be applied again after a fault.
 */
@ApplicationScoped
class SampleEffects {

    private static final int SIDE_BY_SIDE = 64;
    private static final String REJECTED = "SAMPLE_FOUND_FALSE";

    private final AccountChanges accounts;
    private final HeldCompletions held;
    private final PaceStore paces;
    private final Passes passes;
    private final Flags flags;
    private final Clock clock;

    SampleEffects(
            AccountChanges accounts, HeldCompletions held, PaceStore paces, Passes passes, Flags flags, Clock clock) {
        this.accounts = accounts;
        this.held = held;
        this.paces = paces;
        this.passes = passes;
        this.flags = flags;
        this.clock = clock;
    }

    Uni<Void> apply(Sample sample) {
        return sample.conclusion().outcome() == Outcome.RELEASED ? release(sample) : reject(sample);
    }

    private Uni<Void> release(Sample sample) {
        return each(
                        sample.held(),
                        waiting -> accounts.change(
                                waiting.participantId(), account -> account.release(waiting.enrolmentId())))
                .chain(released -> credit(sample, released));
    }

    /** The sample speaks for its partner; the other side of each completion has one more that was looked after. */
    private Uni<Void> credit(Sample sample, Collection<Held> released) {
        Map<String, Integer> counts = new HashMap<>();
        released.stream()
                .flatMap(each -> Stream.of(each.institutionId(), each.platformId()))
                .forEach(partner -> counts.merge(partner, 1, Integer::sum));
        int own = counts.getOrDefault(sample.partnerId(), 0);
        counts.remove(sample.partnerId());
        return paces.change(
                        sample.partnerId(), pace -> new Changed<>(pace.clear(own, passes.today()), sample.partnerId()))
                .chain(() -> Multi.createFrom()
                        .iterable(counts.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(each -> paces.change(
                                each.getKey(), pace -> new Changed<>(pace.credit(each.getValue()), each.getKey())))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> reject(Sample sample) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Held> rejected = sample.rejected();
        return each(
                        rejected,
                        waiting -> accounts.change(
                                waiting.participantId(),
                                account -> account.close(
                                        waiting.enrolmentId(), enrolment -> enrolment.reject(REJECTED, now))))
                .chain(done -> rejected.isEmpty() ? Uni.createFrom().voidItem() : flag(sample, rejected));
    }

    private Uni<Void> flag(Sample sample, List<Held> rejected) {
        List<UUID> people =
                rejected.stream().map(Held::participantId).limit(100).toList();
        return flags.raise(new Flag(
                FlagKind.FALSE_COMPLETION,
                sample.sampleId().toString(),
                List.of(sample.partnerId()),
                people,
                "A sample took back " + rejected.size() + " completions"));
    }

    /** Applies a step to each; returns those that it was granted for. */
    private Uni<List<Held>> each(List<Held> completions, Step step) {
        return Multi.createFrom()
                .iterable(completions)
                .onItem()
                .transformToUni(completion -> step.apply(completion)
                        .call(() -> held.remove(completion.enrolmentId()))
                        .map(decision -> decision instanceof Decision.Granted ? List.of(completion) : List.<Held>of()))
                .merge(SIDE_BY_SIDE)
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    /** What happens to one completion. */
    private interface Step {

        Uni<Decision<Enrolment>> apply(Held completion);
    }
}
