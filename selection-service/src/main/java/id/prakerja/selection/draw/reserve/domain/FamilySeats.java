package id.prakerja.selection.draw.reserve.domain;

import java.util.HashMap;
import java.util.Map;

/** Counts the recipients of each family card against the wave's cap. */
public final class FamilySeats {

    private final int cap;
    private final Map<String, Integer> recipients = new HashMap<>();

    /**
     * Nobody is counted yet.
     *
     * @param cap recipients per family card; 0 for no cap
     */
    public FamilySeats(int cap) {
        this.cap = cap;
    }

    /**
     * The same counts, to go on from without changing these.
     *
     * @return a copy
     */
    public FamilySeats copy() {
        FamilySeats copy = new FamilySeats(cap);
        copy.recipients.putAll(recipients);
        return copy;
    }

    /**
     * Counts one more recipient unless the family card is full.
     *
     * @param family the card's digest; null where it does not matter
     * @param already recipients from earlier, taken when the card is seen for the first time
     * @return whether there was room
     */
    public boolean take(String family, int already) {
        if (cap == 0 || family == null) {
            return true;
        }
        int present = recipients.computeIfAbsent(family, first -> already);
        if (present >= cap) {
            return false;
        }
        recipients.put(family, present + 1);
        return true;
    }
}
