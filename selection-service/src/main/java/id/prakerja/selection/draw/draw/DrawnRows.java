package id.prakerja.selection.draw.draw;

import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.selection.draw.drawn.domain.EntryBlock;
import id.prakerja.selection.draw.drawn.domain.RankBlock;
import id.prakerja.selection.draw.freeze.FrozenList;
import id.prakerja.sql.Values;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/**
 * The outcome of a draw in the forms in which it is stored. Whatever has an index by applicant goes in by applicant, so that the index
 * grows at its end: rank order is as good as random.
 */
final class DrawnRows {

    /** Province codes have two digits. */
    private static final int PROVINCES = 100;

    private final int wave;
    private final FrozenList frozen;
    private final DrawOutcome outcome;
    private final EntryList entries;
    private final int[] byApplicant;
    private final int[] rank;
    private final int[] provinceRank;
    private final int[] seated;

    DrawnRows(int wave, FrozenList frozen, DrawOutcome outcome) {
        this.wave = wave;
        this.frozen = frozen;
        this.outcome = outcome;
        this.entries = outcome.entries();
        this.byApplicant = frozen.placesByApplicant();
        this.rank = new int[entries.size()];
        this.provinceRank = new int[entries.size()];
        this.seated = new int[outcome.selected()];
        rankAll();
        gatherSeated();
    }

    private void rankAll() {
        int[] perProvince = new int[PROVINCES];
        for (int next = 1; next <= rank.length; next++) {
            int place = outcome.placeOfRank(next);
            rank[place] = next;
            provinceRank[place] = ++perProvince[entries.province(place)];
        }
    }

    private void gatherSeated() {
        int next = 0;
        for (int place : byApplicant) {
            if (outcome.result(place).selected()) {
                seated[next++] = place;
            }
        }
    }

    /** How many were drawn. */
    int size() {
        return rank.length;
    }

    /** How many have a seat. */
    int seats() {
        return seated.length;
    }

    /** Seats {@code from} to {@code until - 1}, as {@link OutcomeWriter} inserts them. */
    Tuple seats(int from, int until) {
        int size = until - from;
        UUID[] applicants = new UUID[size];
        UUID[] ids = new UUID[size];
        String[] provinces = new String[size];
        Integer[] ranks = new Integer[size];
        String[] results = new String[size];
        for (int i = 0; i < size; i++) {
            int place = seated[from + i];
            applicants[i] = new UUID(frozen.applicantHigh(place), frozen.applicantLow(place));
            ids[i] = entries.id(place);
            provinces[i] = Integer.toString(entries.province(place));
            ranks[i] = rank[place];
            results[i] = outcome.result(place).name();
        }
        return Values.of(wave, applicants, ids, provinces, ranks, results);
    }

    /** Blocks of the ranks {@code from + 1} to {@code until}; {@code from} begins a block. */
    Tuple entryBlocks(int from, int until) {
        int count = blocks(until - from, EntryBlock.SIZE);
        Integer[] numbers = new Integer[count];
        Buffer[] blocks = new Buffer[count];
        for (int i = 0; i < count; i++) {
            int start = from + i * EntryBlock.SIZE;
            numbers[i] = EntryBlock.numberOf(start + 1);
            blocks[i] = Buffer.buffer(entryBlock(start, Math.min(until, start + EntryBlock.SIZE)));
        }
        return Values.of(wave, numbers, blocks);
    }

    private byte[] entryBlock(int from, int until) {
        EntryBlock block = EntryBlock.of(until - from);
        for (int next = from + 1; next <= until; next++) {
            int place = outcome.placeOfRank(next);
            block.add(
                    frozen.applicantHigh(place),
                    frozen.applicantLow(place),
                    entries.province(place),
                    entries.priority(place),
                    entries.affirmative(place),
                    outcome.result(place),
                    provinceRank[place]);
        }
        return block.bytes();
    }

    /** Blocks of the ranks of the applicants {@code from} to {@code until - 1} in their order. */
    Tuple rankBlocks(int from, int until) {
        int count = blocks(until - from, RankBlock.SIZE);
        UUID[] first = new UUID[count];
        Buffer[] blocks = new Buffer[count];
        for (int i = 0; i < count; i++) {
            int start = from + i * RankBlock.SIZE;
            int place = byApplicant[start];
            first[i] = new UUID(frozen.applicantHigh(place), frozen.applicantLow(place));
            blocks[i] = Buffer.buffer(rankBlock(start, Math.min(until, start + RankBlock.SIZE)));
        }
        return Values.of(wave, first, blocks);
    }

    private byte[] rankBlock(int from, int until) {
        RankBlock block = RankBlock.of(until - from);
        for (int i = from; i < until; i++) {
            int place = byApplicant[i];
            block.add(frozen.applicantHigh(place), frozen.applicantLow(place), rank[place]);
        }
        return block.bytes();
    }

    private static int blocks(int entries, int size) {
        return (entries + size - 1) / size;
    }
}
