package id.prakerja.selection.draw.reserve.domain;

import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import java.util.List;
import java.util.UUID;

/**
 * One on the reserve list, judged again.
 *
 * @param applicantId the person
 * @param entryId pseudonym of the entry
 * @param rank rank in the draw
 * @param province two-digit code, as drawn
 * @param priority whether on the priority share, as drawn
 * @param affirmative whether of the affirmative group, as drawn
 * @param family the family card's digest; null where the wave has no cap
 * @param familyRecipients people of that card who were recipients before the present filling
 * @param exclusions why the person cannot take a seat now; none if eligible
 */
public record Reserve(
        UUID applicantId,
        UUID entryId,
        int rank,
        String province,
        boolean priority,
        boolean affirmative,
        String family,
        int familyRecipients,
        List<Exclusion> exclusions) {

    /**
     * Entries of one stratum have the same claims to seats, so that among them the rank alone decides.
     *
     * @return the stratum of this entry
     */
    public Stratum stratum() {
        return new Stratum(province, priority, affirmative);
    }

    /**
     * What an entry may take seats as.
     *
     * @param province two-digit code
     * @param priority whether on the priority share
     * @param affirmative whether of the affirmative group
     */
    public record Stratum(String province, boolean priority, boolean affirmative) {}
}
