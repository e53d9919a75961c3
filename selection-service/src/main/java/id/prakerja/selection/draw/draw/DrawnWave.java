package id.prakerja.selection.draw.draw;

import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawSeed;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.ProvinceOutcome;
import id.prakerja.draw.domain.SeatPlan;
import id.prakerja.selection.waves.wave.domain.DrawRecord;
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
 * @param entryRoot root of the frozen list
 * @param outcomeRoot root of the outcome
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the computation to the writer, never compared
record DrawnWave(
        DrawOutcome outcome, List<ProvinceOutcome> provinces, byte[] seed, byte[] entryRoot, byte[] outcomeRoot) {

    static DrawnWave compute(
            Wave wave, FrozenEntries frozen, Map<String, Integer> provinceSeats, byte[] seed, PublicValue publicValue) {
        EntryList list = frozen.list();
        byte[] entryRoot = list.root();
        byte[] drawSeed = DrawSeed.combine(seed, entryRoot, publicValue.mixedIn());
        WaveTerms terms = wave.terms();
        SeatPlan plan = SeatPlan.of(
                terms.quota(),
                provinceSeats,
                terms.priorityShareBasisPoints(),
                terms.affirmative().shareBasisPoints());
        DrawOutcome outcome = Draw.run(list, drawSeed, plan, terms.familyCap());
        return new DrawnWave(outcome, ProvinceOutcome.of(outcome, plan), seed, entryRoot, outcome.root());
    }

    /** What the wave keeps of it. */
    DrawRecord record(FrozenEntries frozen, PublicValue publicValue, Instant now) {
        HexFormat hex = HexFormat.of();
        return new DrawRecord(
                hex.formatHex(seed),
                publicValue.value(),
                publicValue.source(),
                hex.formatHex(entryRoot),
                hex.formatHex(outcomeRoot),
                frozen.size(),
                outcome.entries().size(),
                outcome.selected(),
                now);
    }
}
