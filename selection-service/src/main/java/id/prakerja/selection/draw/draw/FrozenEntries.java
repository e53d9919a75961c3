package id.prakerja.selection.draw.draw;

import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.draw.domain.EntryPseudonyms;
import id.prakerja.draw.domain.UnsignedOrder;
import id.prakerja.selection.candidates.screening.Screened;
import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Takes the judged entries of a frozen wave one by one: gives the eligible their pseudonyms and remembers whose they are.
 * People are kept as pairs of longs, in the order in which they came.
 */
final class FrozenEntries {

    private static final int FIRST_CAPACITY = 1024;

    private final Wave wave;
    private final EntryPseudonyms pseudonyms;
    private final EntryListBuilder eligible = new EntryListBuilder();
    private final List<Excluded> excluded = new ArrayList<>();
    private long[] applicantHigh = new long[FIRST_CAPACITY];
    private long[] applicantLow = new long[FIRST_CAPACITY];

    /**
     * An entry that is not on the list.
     *
     * @param applicantId whose
     * @param reasons why, all of them
     */
    record Excluded(UUID applicantId, List<Exclusion> reasons) {}

    FrozenEntries(Wave wave) {
        this.wave = wave;
        this.pseudonyms = new EntryPseudonyms(wave.number());
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
        eligible.add(
                pseudonyms.entryId(applicant),
                Integer.parseInt(row.getString("province")),
                person.prioritised(),
                wave.terms().affirmative().covers(row.getBoolean("disability"), row.getString("regency")),
                // What the draw does not need is not published either.
                wave.terms().familyCap() > 0 ? pseudonyms.familyCode(row.getString("family_digest")) : 0);
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

    /** First half of the id of whose entry the list has at a place. */
    long applicantHigh(EntryList list, int place) {
        return applicantHigh[list.arrival(place)];
    }

    /** Its second half. */
    long applicantLow(EntryList list, int place) {
        return applicantLow[list.arrival(place)];
    }

    /** The places of the list in the unsigned order of the applicants' ids, which is that of the database. */
    int[] placesByApplicant(EntryList list) {
        int[] byArrival = new int[list.size()];
        for (int place = 0; place < byArrival.length; place++) {
            byArrival[list.arrival(place)] = place;
        }
        int[] order = UnsignedOrder.of(
                Arrays.copyOf(applicantHigh, byArrival.length),
                (one, other) -> Long.compareUnsigned(applicantLow[one], applicantLow[other]));
        for (int i = 0; i < order.length; i++) {
            order[i] = byArrival[order[i]];
        }
        return order;
    }
}
