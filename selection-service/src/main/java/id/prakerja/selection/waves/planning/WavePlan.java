package id.prakerja.selection.waves.planning;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import id.prakerja.selection.waves.planning.PlanWaveRequest.UnderdevelopedRegencies;
import id.prakerja.selection.waves.randomness.RandomnessSources;
import id.prakerja.selection.waves.secret.SealedSecrets;
import id.prakerja.selection.waves.secret.WaveSecrets;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveConfig;
import id.prakerja.selection.waves.wave.WaveOverlap;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.AffirmativeTerms;
import id.prakerja.selection.waves.wave.domain.Commitments;
import id.prakerja.selection.waves.wave.domain.SeatTable;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.selection.waves.wave.domain.WaveTerms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans a wave: fixes its terms and seats, makes its secrets and publishes the commitments. */
@Singleton
class WavePlan extends WaveAction<PlanWaveRequest> {

    /** Stands for the commitments where a plan is only looked at: the secrets are made when it is carried out. */
    private static final Commitments NONE = new Commitments("", "");

    private final WaveStore waves;
    private final WaveOverlap overlap;
    private final WaveSecrets secrets;
    private final RandomnessSources randomness;
    private final WaveConfig defaults;
    private final ProgrammeTime time;

    WavePlan(
            WaveStore waves,
            WaveReads reads,
            WaveOverlap overlap,
            WaveSecrets secrets,
            RandomnessSources randomness,
            WaveConfig defaults,
            ProgrammeTime time) {
        super("PLAN", PlanWaveRequest.class, waves, reads);
        this.waves = waves;
        this.overlap = overlap;
        this.secrets = secrets;
        this.randomness = randomness;
        this.defaults = defaults;
        this.time = time;
    }

    @Override
    public boolean creates() {
        return true;
    }

    /** Fails with {@code WAVE_EXISTS}, or as {@link Wave#plan} and {@link SeatTable#of} refuse. */
    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int number, PlanWaveRequest request) {
        return waves.version(tx, number)
                .invoke(version -> {
                    if (version > 0) {
                        throw Refusal.of(WaveProblem.WAVE_EXISTS, Integer.toString(number))
                                .toException();
                    }
                })
                .map(version -> plan(request, NONE))
                .call(wave -> refuseOverlap(tx, wave))
                .map(wave -> {
                    SeatTable seats = seats(request);
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("quota", seats.quota());
                    facts.put("provinces", seats.provinces().size());
                    facts.put(
                            "provinceSeats",
                            seats.provinces().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum());
                    facts.put("priorityShareBasisPoints", wave.terms().priorityShareBasisPoints());
                    facts.put(
                            "affirmativeShareBasisPoints",
                            wave.terms().affirmative().shareBasisPoints());
                    return facts;
                });
    }

    @Override
    protected Uni<Void> execute(SqlConnection tx, int number, PlanWaveRequest request, String by) {
        SealedSecrets made = secrets.make(number);
        Wave wave = plan(request, made.commitments());
        return refuseOverlap(tx, wave)
                .chain(() -> waves.insert(tx, wave, seats(request)))
                .chain(() -> secrets.keep(tx, number, made))
                .chain(() -> randomness.announceDefault(tx, number, by))
                .chain(() -> waves.publish(tx, wave, by));
    }

    private Uni<Void> refuseOverlap(SqlConnection tx, Wave wave) {
        return overlap.refuse(
                tx, wave.number(), wave.terms().opensAt(), wave.terms().closesAt());
    }

    private Wave plan(PlanWaveRequest request, Commitments commitments) {
        return Wave.plan(request.wave(), terms(request), commitments, time.now())
                .orThrow();
    }

    private static SeatTable seats(PlanWaveRequest request) {
        return SeatTable.of(request.quota(), request.provinceQuotas()).orThrow();
    }

    private WaveTerms terms(PlanWaveRequest request) {
        return new WaveTerms(
                request.quota(),
                or(request.priorityShareBasisPoints(), defaults.priorityShareBasisPoints()),
                affirmative(request),
                time.oneOf(request.opensAt(), request.opensAtLocal()).orThrow(),
                time.oneOf(request.closesAt(), request.closesAtLocal()).orThrow(),
                or(request.joinGraceSeconds(), defaults.joinGraceSeconds()),
                or(request.balance(), defaults.balance()),
                or(request.firstPurchaseDays(), defaults.firstPurchaseDays()),
                or(request.refillDays(), defaults.refillDays()),
                or(request.familyCap(), defaults.familyCap()),
                rules(request),
                request.recoveryDecree());
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
}
