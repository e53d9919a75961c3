package id.prakerja.selection.candidates.screening;

import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/**
 * A person of a wave, judged.
 *
 * @param applicantId the person
 * @param exclusions every reason for which the person is excluded; none if eligible
 * @param prioritised whether the person belongs to the priority share
 * @param familyRecipients people of the same family card who are recipients already; 0 where the wave has no cap
 * @param row what was read: the columns of {@link People} and of the person's registration, null where it is missing
 */
public record Screened(
        UUID applicantId, List<Exclusion> exclusions, boolean prioritised, int familyRecipients, Row row) {

    /**
     * Whether the person may be drawn.
     *
     * @return true if nothing excludes
     */
    public boolean eligible() {
        return exclusions.isEmpty();
    }
}
