package id.prakerja.selection.draw.draw;

import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawSeed;
import id.prakerja.draw.domain.ProvinceOutcome;
import id.prakerja.draw.domain.SeatPlan;
import id.prakerja.draw.selftest.SelfTesting;
import id.prakerja.draw.selftest.domain.PrivateTraits;
import id.prakerja.draw.selftest.domain.SelfTests;
import id.prakerja.selection.draw.freeze.FrozenList;
import id.prakerja.selection.waves.wave.domain.DrawRecord;
import id.prakerja.selection.waves.wave.domain.FreezeRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveTerms;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A wave's draw, computed: the pure function applied to a wave's terms. Takes a while for millions of entries, hence off the
 * event loop.
 *
 * @param outcome ranks and results
 * @param provinces the same counted by province
 * @param seed the revealed secret
 * @param outcomeRoot root of the outcome
 * @param selfTests whether the order is an even one
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the computation to the writer, never compared
record DrawnWave(
        DrawOutcome outcome, List<ProvinceOutcome> provinces, byte[] seed, byte[] outcomeRoot, SelfTests selfTests) {

    static DrawnWave compute(
            Wave wave,
            FrozenList frozen,
            PrivateTraits traits,
            Map<String, Integer> provinceSeats,
            byte[] seed,
            String publicValue) {
        HexFormat hex = HexFormat.of();
        byte[] entryRoot = hex.parseHex(wave.freeze().entryRoot());
        byte[] drawSeed = DrawSeed.combine(seed, entryRoot, publicValue);
        WaveTerms terms = wave.terms();
        SeatPlan plan = SeatPlan.of(
                terms.quota(),
                provinceSeats,
                terms.priorityShareBasisPoints(),
                terms.affirmative().shareBasisPoints());
        DrawOutcome outcome = Draw.run(frozen.entries(), drawSeed, plan, terms.familyCap());
        FreezeRecord.SelfTestTerms tests = wave.freeze().selfTests();
        return new DrawnWave(
                outcome,
                ProvinceOutcome.of(outcome, plan),
                seed,
                outcome.root(),
                SelfTesting.of(outcome, traits, tests.significancePerMillion(), tests.smallestGroup()));
    }

    /** What the wave keeps of it. */
    DrawRecord record(Wave wave, String publicValue, Instant now) {
        HexFormat hex = HexFormat.of();
        FreezeRecord freeze = wave.freeze();
        return new DrawRecord(
                hex.formatHex(seed),
                publicValue,
                freeze.value().source(),
                freeze.entryRoot(),
                hex.formatHex(outcomeRoot),
                freeze.joined(),
                freeze.eligible(),
                outcome.selected(),
                now,
                selfTests);
    }
}
