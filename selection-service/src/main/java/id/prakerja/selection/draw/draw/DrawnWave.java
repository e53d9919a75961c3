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
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the computation to the writer, never compared
record DrawnWave(DrawOutcome outcome, List<ProvinceOutcome> provinces, byte[] seed) {

    static DrawnWave compute(
            Wave wave, FrozenList frozen, Map<String, Integer> provinceSeats, byte[] seed, String publicValue) {
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
        return new DrawnWave(outcome, ProvinceOutcome.of(outcome, plan), seed);
    }

    /** Tests whether the order is an even one, by the terms of the freeze. */
    SelfTests test(Wave wave, PrivateTraits traits) {
        FreezeRecord.SelfTestTerms terms = wave.freeze().selfTests();
        return SelfTesting.of(outcome, traits, terms.significancePerMillion(), terms.smallestGroup());
    }

    /**
     * What the wave keeps of it.
     *
     * @param outcomeRoot root of the outcome, as it was written
     * @param selfTests what {@link #test} has found
     */
    DrawRecord record(Wave wave, byte[] outcomeRoot, SelfTests selfTests, String publicValue, Instant now) {
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
