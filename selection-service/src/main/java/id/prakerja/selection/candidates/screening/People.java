package id.prakerja.selection.candidates.screening;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Which people of a wave are judged: a query of {@code applicant_id}, {@code joined_at}, {@code age} and what else its reader needs. No
 * column may be named as one of the person's registration.
 *
 * @param sql the query; the wave is {@code $1}, and the parameters below follow from {@code $7} on
 * @param parameters of the query
 * @param order by which column the people come; null for any order
 */
public record People(String sql, List<Object> parameters, String order) {

    /** Everybody whose entry was delivered before the freeze, in any order. */
    public static final People ENTRIES = new People(
            "select applicant_id, joined_at, age from wave_entry where wave = $1 and not after_freeze",
            List.of(),
            null);

    /** Everybody whom the draw selected, in rank order. */
    public static final People SELECTED = new People("""

                select s.applicant_id, e.joined_at, e.age, s.rank, s.entry_id, s.province as drawn_province, s.outcome
                  from seat s
                  join wave_entry e on e.wave = s.wave and e.applicant_id = s.applicant_id
                 where s.wave = $1 and s.selected""", List.of(), "rank");

    /**
     * Certain people who joined the wave.
     *
     * @param applicants who
     * @return in any order
     */
    public static People of(Collection<UUID> applicants) {
        return new People(
                "select applicant_id, joined_at, age from wave_entry where wave = $1 and applicant_id = any($7::uuid[])",
                List.<Object>of((Object) applicants.toArray(UUID[]::new)),
                null);
    }

    /** Puts the query into another. */
    String in(String outer) {
        return outer.formatted(sql, order == null ? "" : "order by e." + order);
    }
}
