package id.prakerja.selection.draw.drawn.domain;

import id.prakerja.draw.domain.DrawResult;
import java.util.UUID;

/**
 * What a draw decided about one entry.
 *
 * @param applicantId the person
 * @param rank rank among all entries of the wave, from 1
 * @param province two-digit code
 * @param provinceRank rank among the entries of the province, from 1
 * @param priority whether on the priority share
 * @param affirmative whether of the affirmative group
 * @param result which seat, or why none
 */
public record DrawnEntry(
        UUID applicantId,
        int rank,
        String province,
        int provinceRank,
        boolean priority,
        boolean affirmative,
        DrawResult result) {

    /**
     * By which name applicants know whether an entry is on the priority share.
     *
     * @return {@code PRIORITY} or {@code PUBLIC}
     */
    public String stratum() {
        return priority ? "PRIORITY" : "PUBLIC";
    }
}
