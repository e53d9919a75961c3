package id.prakerja.selection.draw;

import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.EntryList;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * The outcome of a draw as rows, in the order of the applicants' ids: the indexes by applicant then grow at their end. In rank
 * order, which is as good as random, each of millions of rows would touch another page of them.
 */
final class DrawnRows {

    /** Province codes have two digits. */
    private static final int PROVINCES = 100;

    private final int wave;
    private final FrozenEntries frozen;
    private final DrawOutcome outcome;
    private final EntryList entries;
    private final int[] order;
    private final int[] rank;
    private final int[] provinceRank;

    DrawnRows(int wave, FrozenEntries frozen, DrawOutcome outcome) {
        this.wave = wave;
        this.frozen = frozen;
        this.outcome = outcome;
        this.entries = outcome.entries();
        this.order = frozen.placesByApplicant(entries);
        this.rank = new int[entries.size()];
        this.provinceRank = new int[entries.size()];
        int[] perProvince = new int[PROVINCES];
        for (int next = 1; next <= rank.length; next++) {
            int place = outcome.placeOfRank(next);
            rank[place] = next;
            provinceRank[place] = ++perProvince[entries.province(place)];
        }
    }

    /** Rows {@code from} to {@code until - 1}, as {@link OutcomeWriter} inserts them. */
    Tuple chunk(int from, int until) {
        int size = until - from;
        UUID[] applicants = new UUID[size];
        UUID[] ids = new UUID[size];
        String[] provinces = new String[size];
        Boolean[] priorities = new Boolean[size];
        Boolean[] affirmatives = new Boolean[size];
        Integer[] ranks = new Integer[size];
        Integer[] provinceRanks = new Integer[size];
        String[] results = new String[size];
        for (int i = 0; i < size; i++) {
            int place = order[from + i];
            applicants[i] = frozen.applicantAt(entries, place);
            ids[i] = entries.id(place);
            provinces[i] = Integer.toString(entries.province(place));
            priorities[i] = entries.priority(place);
            affirmatives[i] = entries.affirmative(place);
            ranks[i] = rank[place];
            provinceRanks[i] = provinceRank[place];
            results[i] = outcome.result(place).name();
        }
        return Tuple.from(
                List.of(wave, applicants, ids, provinces, priorities, affirmatives, ranks, provinceRanks, results));
    }
}
