package id.prakerja.selection.wave;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.draw.domain.LargestRemainder;
import id.prakerja.messaging.postgres.ClaimOutcome;
import id.prakerja.messaging.postgres.IdempotencyClaim;
import id.prakerja.messaging.postgres.PostgresIdempotency;
import id.prakerja.messaging.postgres.StoredAnswer;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.selection.eligibility.RuleSetSpec;
import id.prakerja.selection.eligibility.domain.EligibilityRules;
import id.prakerja.selection.wave.PlanWaveRequest.UnderdevelopedRegencies;
import id.prakerja.selection.wave.domain.AffirmativeTerms;
import id.prakerja.selection.wave.domain.Population;
import id.prakerja.selection.wave.domain.Wave;
import id.prakerja.selection.wave.domain.WaveProblem;
import id.prakerja.selection.wave.domain.WaveTerms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plans a wave: fixes its terms and seats, makes its secret seed and publishes the commitment, in one transaction with the
 * record of the caller's idempotency key.
 */
@ApplicationScoped
public class WavePlanning {

    private static final int CREATED = 201;

    private final Pool pool;
    private final WaveStore waves;
    private final SeedVault vault;
    private final PostgresIdempotency idempotency;
    private final WaveConfig defaults;
    private final ProgrammeTime time;
    private final ObjectMapper json;

    WavePlanning(
            Pool pool,
            WaveStore waves,
            SeedVault vault,
            PostgresIdempotency idempotency,
            WaveConfig defaults,
            ProgrammeTime time,
            ObjectMapper json) {
        this.pool = pool;
        this.waves = waves;
        this.vault = vault;
        this.idempotency = idempotency;
        this.defaults = defaults;
        this.time = time;
        this.json = json;
    }

    /** Plans once per key, and gives the same answer as JSON to each repetition. */
    Uni<String> plan(PlanWaveRequest request, IdempotencyKey key, String by) {
        IdempotencyClaim claim = IdempotencyClaim.of("POST /v1/waves|" + by, key.value(), bytes(request));
        return pool.withTransaction(tx -> idempotency
                .claim(tx, List.of(claim))
                .chain(outcomes -> answer(tx, claim, outcomes.get(0), request, by)));
    }

    private Uni<String> answer(
            SqlConnection tx, IdempotencyClaim claim, ClaimOutcome outcome, PlanWaveRequest request, String by) {
        if (outcome instanceof ClaimOutcome.Answered answered) {
            return Uni.createFrom().item(answered.response());
        }
        if (outcome instanceof ClaimOutcome.Reused) {
            throw Refusal.of(CommonProblem.IDEMPOTENCY_KEY_REUSED).toException();
        }
        SortedMap<String, Long> seats = seats(request);
        SecretSeed seed = vault.newSeed(request.wave());
        Wave wave = Wave.plan(request.wave(), terms(request), seed.commitment(), time.now())
                .orThrow();
        SortedMap<String, Integer> shown = new TreeMap<>();
        seats.forEach((province, count) -> shown.put(province, Math.toIntExact(count)));
        String view = text(WaveView.of(wave, shown, null, time));
        return waves.insert(tx, wave, seed.sealed(), seats, by)
                .chain(() ->
                        idempotency.answer(tx, List.of(new StoredAnswer(claim.scope(), claim.key(), CREATED, view))))
                .replaceWith(view);
    }

    /** The operator's table, checked; in proportion to population by largest remainder where there is none. */
    private static SortedMap<String, Long> seats(PlanWaveRequest request) {
        if (request.provinceQuotas() == null) {
            return LargestRemainder.apportion(request.quota(), Population.OF_2020);
        }
        SortedMap<String, Long> seats = new TreeMap<>();
        request.provinceQuotas().forEach((province, count) -> seats.put(province, count.longValue()));
        long sum = seats.values().stream().mapToLong(Long::longValue).sum();
        if (sum > request.quota()) {
            throw Refusal.of(
                            WaveProblem.PROVINCE_QUOTAS_EXCEED_QUOTA,
                            Long.toString(sum),
                            request.quota().toString())
                    .toException();
        }
        return seats;
    }

    private WaveTerms terms(PlanWaveRequest request) {
        return new WaveTerms(
                request.quota(),
                or(request.priorityShareBasisPoints(), defaults.priorityShareBasisPoints()),
                affirmative(request),
                request.opensAt(),
                request.closesAt(),
                or(request.joinGraceSeconds(), defaults.joinGraceSeconds()),
                or(request.balance(), defaults.balance()),
                or(request.firstPurchaseDays(), defaults.firstPurchaseDays()),
                or(request.familyCap(), defaults.familyCap()),
                rules(request));
    }

    private EligibilityRules rules(PlanWaveRequest request) {
        RuleSetSpec given = request.rules();
        return given == null ? DefaultRules.of(defaults) : new EligibilityRules(1, given.priority(), given.toRules());
    }

    private AffirmativeTerms affirmative(PlanWaveRequest request) {
        int share = or(request.affirmativeShareBasisPoints(), defaults.affirmativeShareBasisPoints());
        UnderdevelopedRegencies regencies = request.underdevelopedRegencies();
        return regencies == null
                ? new AffirmativeTerms(share, null, Set.of())
                : new AffirmativeTerms(share, regencies.list(), regencies.regencies());
    }

    private static <T> T or(T given, T otherwise) {
        return Optional.ofNullable(given).orElse(otherwise);
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written as JSON", impossible);
        }
    }

    private String text(WaveView view) {
        return new String(bytes(view), StandardCharsets.UTF_8);
    }
}
