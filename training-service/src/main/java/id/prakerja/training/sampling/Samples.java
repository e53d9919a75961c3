package id.prakerja.training.sampling;

import id.prakerja.refusal.Decision;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.training.account.HeldCompletion;
import id.prakerja.training.account.HeldCompletions;
import id.prakerja.training.partner.Partners;
import id.prakerja.training.partner.domain.Partner;
import id.prakerja.training.sampling.Passes.Side;
import id.prakerja.training.sampling.Sample.Conclusion;
import id.prakerja.training.sampling.Sample.Finding;
import id.prakerja.training.sampling.Sample.Held;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Draws samples of what waits and has people conclude them. */
@ApplicationScoped
public class Samples {

    /** The most completions that one sample stands for; there may be several samples. */
    private static final int MOST = 5_000;

    /** What is held is queued before its account is stored; after this long the account is stored or never will be. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final SampleStore store;
    private final HeldCompletions held;
    private final SamplingRules rules;
    private final SampleEffects effects;
    private final Partners partners;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Samples(
            SampleStore store,
            HeldCompletions held,
            SamplingRules rules,
            SampleEffects effects,
            Partners partners,
            Clock clock) {
        this.store = store;
        this.held = held;
        this.rules = rules;
        this.effects = effects;
        this.partners = partners;
        this.clock = clock;
    }

    /** Lists completions that wait. */
    Uni<List<HeldCompletion>> waiting(Optional<String> partnerId, Optional<UUID> after, int limit) {
        return held.list(partnerId, clock.instant().plus(SETTLED), after, limit);
    }

    /** How many completions the list of those that wait has. */
    public Uni<Long> countHeld() {
        return held.count(clock.instant().plus(SETTLED));
    }

    Uni<List<Sample>> list(Optional<String> partnerId, Optional<UUID> after, int limit) {
        return store.list(partnerId, after, limit);
    }

    Uni<Sample> get(UUID sampleId) {
        return store.find(sampleId)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(SamplingProblem.SAMPLE_UNKNOWN).toException()));
    }

    /** Draws a sample at random from what waits of a partner. */
    Uni<Sample> draw(String partnerId, IdempotencyKey key, String by) {
        UUID sampleId = UUID.nameUUIDFromBytes((by + "|" + key.value()).getBytes(StandardCharsets.UTF_8));
        return store.find(sampleId)
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(repeated(known.get(), partnerId))
                        : partners.get(partnerId).chain(partner -> drawNew(sampleId, partner, by)));
    }

    private Uni<Sample> drawNew(UUID sampleId, Partner partner, String by) {
        Optional<String> partnerId = Optional.of(partner.partnerId());
        return rules.of(new Side(partner.partnerId(), partner.kind()))
                .chain(rule -> held.list(partnerId, clock.instant().minus(SETTLED), Optional.empty(), MOST)
                        .map(waiting -> drawn(sampleId, partner.partnerId(), by, waiting, rule.sampleSize())))
                .chain(sample -> store.insert(sample)
                        .chain(inserted -> inserted ? Uni.createFrom().item(sample) : get(sampleId)));
    }

    private Sample drawn(UUID sampleId, String partnerId, String by, List<HeldCompletion> waiting, int size) {
        if (waiting.isEmpty()) {
            throw Refusal.of(SamplingProblem.NOTHING_HELD, partnerId).toException();
        }
        List<UUID> ids = new ArrayList<>(
                waiting.stream().map(HeldCompletion::enrolmentId).toList());
        Collections.shuffle(ids, random);
        return new Sample(
                sampleId,
                0,
                partnerId,
                by,
                now(),
                waiting.stream().map(Held::of).toList(),
                List.copyOf(ids.subList(0, Math.min(size, ids.size()))),
                List.of(),
                null);
    }

    private static Sample repeated(Sample known, String partnerId) {
        if (!known.partnerId().equals(partnerId)) {
            throw Refusal.of(CommonProblem.IDEMPOTENCY_KEY_REUSED).toException();
        }
        return known;
    }

    /** Takes what was found about one completion of a sample. */
    Uni<Sample> find(UUID sampleId, NewFinding found, String by) {
        return change(
                sampleId,
                sample -> sample.with(new Finding(found.enrolmentId(), found.genuine(), found.note(), by, now())));
    }

    /** Concludes a sample. Where an instance died meanwhile, the same conclusion again does what was left to do. */
    Uni<Sample> conclude(UUID sampleId, NewConclusion made, String by) {
        return change(sampleId, sample -> sample.concluded(new Conclusion(made.outcome(), made.reason(), by, now())))
                .call(effects::apply);
    }

    private Uni<Sample> change(UUID sampleId, Function<Sample, Decision<Sample>> change) {
        return get(sampleId).chain(sample -> {
            Sample changed = change.apply(sample).orThrow();
            return changed.equals(sample) ? Uni.createFrom().item(sample) : store.update(changed);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
