package id.prakerja.selection.screening;

import java.util.List;
import java.util.UUID;

/**
 * Which people of a wave are judged: a query of {@code applicant_id}, {@code joined_at} and what else its reader needs.
 *
 * @param sql the query; the wave is {@code $1}, and the parameters below follow from {@code $7} on
 * @param parameters of the query
 */
public record People(String sql, List<Object> parameters) {

    /** Everybody whose entry was delivered before the freeze, in any order. */
    public static final People ENTRIES = new People(
            "select applicant_id, joined_at from wave_entry where wave = $1 and not after_freeze", List.of());

    /**
     * One person.
     *
     * @param applicant the person
     * @return the entry of the person, if there is one
     */
    static People one(UUID applicant) {
        return new People(
                "select applicant_id, joined_at from wave_entry where wave = $1 and applicant_id = $7",
                List.of(applicant));
    }
}
