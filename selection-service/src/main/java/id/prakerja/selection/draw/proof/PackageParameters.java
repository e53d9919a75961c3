package id.prakerja.selection.draw.proof;

import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.draw.publication.DrawParameters;
import id.prakerja.draw.publication.DrawParameters.Announcement;
import id.prakerja.draw.publication.DrawParameters.ListVersion;
import id.prakerja.draw.publication.DrawParameters.Seats;
import id.prakerja.draw.publication.DrawParameters.Step;
import id.prakerja.draw.publication.DrawParameters.Value;
import id.prakerja.draw.publication.DrawParameters.Window;
import id.prakerja.draw.publication.Times;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.draw.proof.domain.ProofProblem;
import id.prakerja.selection.waves.drand.DrandBeacons;
import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.selection.waves.randomness.RandomnessSources;
import id.prakerja.selection.waves.randomness.RandomnessView;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.DrawRecord;
import id.prakerja.selection.waves.wave.domain.FreezeRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveTerms;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;

/** What the package of a wave starts with: all that is known of the draw but its entries, and when each part of it was fixed. */
@ApplicationScoped
class PackageParameters {

    /** Up to the draw; what follows does not concern it. */
    private static final String HISTORY = """
            select version, status, changed_at
              from wave_change c
             where wave = $1
               and version <= (select min(version) from wave_change d where d.wave = $1 and d.status = 'DRAWN')
             order by version
            """;

    private final Pool pool;
    private final WaveStore waves;
    private final RandomnessSources randomness;
    private final DrandBeacons beacons;

    PackageParameters(Pool pool, WaveStore waves, RandomnessSources randomness, DrandBeacons beacons) {
        this.pool = pool;
        this.waves = waves;
        this.randomness = randomness;
        this.beacons = beacons;
    }

    /** The parameters; fails with {@code WAVE_UNKNOWN} or {@code RESULT_NOT_PUBLIC}. */
    Uni<DrawParameters> of(int number) {
        return waves.get(pool, number)
                .invoke(wave -> {
                    if (!wave.status().announced()) {
                        throw Refusal.of(ProofProblem.RESULT_NOT_PUBLIC, Integer.toString(number), wave.status())
                                .toException();
                    }
                })
                .chain(wave -> Uni.combine()
                        .all()
                        .unis(waves.provinces(pool, number), history(number), randomness.show(pool, number))
                        .asTuple()
                        .map(found -> parameters(wave, found.getItem1(), found.getItem2(), found.getItem3())));
    }

    private Uni<List<Step>> history(int wave) {
        return pool.preparedQuery(HISTORY)
                .execute(Values.of(wave))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Step(
                                Math.toIntExact(row.getLong("version")),
                                row.getString("status"),
                                Times.of(Rows.instant(row, "changed_at")))));
    }

    private DrawParameters parameters(
            Wave wave, SortedMap<String, Integer> provinces, List<Step> history, RandomnessView announced) {
        DrawRecord draw = wave.draw();
        WaveTerms terms = wave.terms();
        return new DrawParameters(
                wave.number(),
                history,
                new Window(Times.of(terms.opensAt()), Times.of(terms.closesAt()), terms.joinGraceSeconds()),
                new Seats(
                        terms.quota(),
                        terms.priorityShareBasisPoints(),
                        terms.affirmative().shareBasisPoints(),
                        terms.familyCap(),
                        provinces),
                RuleSetSpec.json(terms.rules()).getMap(),
                wave.commitments().seed(),
                wave.commitments().pseudonyms(),
                announced.announcements().stream()
                        .map(PackageParameters::announcement)
                        .toList(),
                freeze(wave.freeze()),
                draw.seed(),
                value(wave.freeze().value(), draw.publicRandomness(), announced),
                Math.toIntExact(draw.selected()),
                draw.outcomeRoot(),
                draw.selfTests());
    }

    private static Announcement announcement(RandomnessView.Announcement announced) {
        return new Announcement(
                Times.of(announced.announcedAt()),
                announced.kind().name(),
                announced.source(),
                announced.chain(),
                Math.toIntExact(announced.marginSeconds()),
                Times.of(announced.availableAt()));
    }

    private static DrawParameters.Freeze freeze(FreezeRecord freeze) {
        return new DrawParameters.Freeze(
                Times.of(freeze.frozenAt()),
                Math.toIntExact(freeze.joined()),
                freeze.joinsCounted() == null ? null : Math.toIntExact(freeze.joinsCounted()),
                freeze.overrideReason(),
                freeze.lists().stream()
                        .map(list -> new ListVersion(
                                list.kind(), list.list(), Math.toIntExact(list.version()), list.digest()))
                        .toList(),
                Math.toIntExact(freeze.eligible()),
                freeze.entryRoot());
    }

    private Value value(FreezeRecord.AwaitedValue awaited, String taken, RandomnessView proof) {
        DrandChain chain = awaited.chain() == null ? null : beacons.known(awaited.chain());
        return new Value(
                awaited.kind(),
                awaited.source(),
                Times.of(awaited.dueAt()),
                chain,
                awaited.round() == null ? 0 : awaited.round(),
                taken,
                proof.signature(),
                proof.previousSignature());
    }
}
