package id.prakerja.selection.draw.freeze;

import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.draw.pseudonym.EntryPseudonyms;
import id.prakerja.selection.candidates.screening.Screened;
import id.prakerja.selection.draw.selftest.TraitColumns;
import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Takes the entries of a wave one by one as they are judged: gives the eligible their pseudonyms and remembers whose they are.
 * People are kept as pairs of longs, in the order in which they came.
 */
final class JudgedEntries {

    private static final int FIRST_CAPACITY = 1024;

    private final Wave wave;
    private final EntryPseudonyms pseudonyms;
    private final EntryListBuilder eligible = new EntryListBuilder();
    private final List<Excluded> excluded = new ArrayList<>();
    private final TraitColumns traits;
    private long[] applicantHigh = new long[FIRST_CAPACITY];
    private long[] applicantLow = new long[FIRST_CAPACITY];

    /**
     * An entry that is not on the list.
     *
     * @param applicantId whose
     * @param reasons why, all of them
     */
    record Excluded(UUID applicantId, List<Exclusion> reasons) {}

    JudgedEntries(Wave wave, EntryPseudonyms pseudonyms) {
        this.wave = wave;
        this.pseudonyms = pseudonyms;
        this.traits =
                new TraitColumns(wave.terms().opensAt().atOffset(ZoneOffset.UTC).getYear());
    }

    /** Takes an entry that has been judged. */
    void add(Screened person) {
        UUID applicant = person.applicantId();
        if (!person.eligible()) {
            excluded.add(new Excluded(applicant, person.exclusions()));
            return;
        }
        Row row = person.row();
        int index = eligible.size();
        if (index == applicantHigh.length) {
            applicantHigh = Arrays.copyOf(applicantHigh, index + (index >> 1));
            applicantLow = Arrays.copyOf(applicantLow, index + (index >> 1));
        }
        applicantHigh[index] = applicant.getMostSignificantBits();
        applicantLow[index] = applicant.getLeastSignificantBits();
        traits.add(row);
        eligible.add(
                pseudonyms.entryId(applicant),
                Integer.parseInt(row.getString("province")),
                person.prioritised(),
                wave.terms().affirmative().covers(row.getBoolean("disability"), row.getString("regency")),
                // What the draw does not need is not published either.
                wave.terms().familyCap() > 0 ? pseudonyms.familyCode(row.getString("family_alias")) : 0);
    }

    /** How many rows have been taken. */
    long size() {
        return (long) eligible.size() + excluded.size();
    }

    /** The list to draw from. */
    EntryList list() {
        return eligible.build();
    }

    List<Excluded> excluded() {
        return excluded;
    }

    /** What the self-tests need of them. */
    TraitColumns traits() {
        return traits;
    }

    /** Whose the entries of the list are, in its order: 16 bytes each. */
    byte[] applicants(EntryList list, int from, int until) {
        ByteBuffer bytes = ByteBuffer.allocate((until - from) * 2 * Long.BYTES);
        for (int place = from; place < until; place++) {
            int arrival = list.arrival(place);
            bytes.putLong(applicantHigh[arrival]).putLong(applicantLow[arrival]);
        }
        return bytes.array();
    }
}
