package id.prakerja.selection.screening;

import java.util.List;
import java.util.UUID;

/**
 * Which people of a wave are judged: a query of {@code applicant_id}, {@code joined_at} and what else its reader needs. No
 * column may be named as one of the person's registration.
 *
 * @param sql the query; the wave is {@code $1}, and the parameters below follow from {@code $7} on
 * @param parameters of the query
 * @param order by which column the people come; null for any order
 */
public record People(String sql, List<Object> parameters, String order) {

    /** Everybody whose entry was delivered before the freeze, in any order. */
    public static final People ENTRIES = new People(
            "select applicant_id, joined_at from wave_entry where wave = $1 and not after_freeze", List.of(), null);

    /** Everybody whom the draw selected, in rank order. */
    public static final People SELECTED = new People("""

                select d.applicant_id, e.joined_at, d.rank, d.entry_id, d.province as drawn_province, d.outcome
                  from drawn_entry d
                  join wave_entry e on e.wave = d.wave and e.applicant_id = d.applicant_id
                 where d.wave = $1 and d.selected""", List.of(), "rank");

    /**
     * The best ranks of every stratum of the reserve list.
     *
     * @param most people of each stratum
     * @return in any order
     */
    public static People reserve(int most) {
        return new People("""

                select r.applicant_id, e.joined_at, r.rank, r.entry_id, r.province as drawn_province,
                       r.priority as drawn_priority, r.affirmative
                  from (select d.*, row_number() over (partition by d.province, d.priority, d.affirmative
                                                           order by d.rank) as place
                          from drawn_entry d
                         where d.wave = $1 and d.outcome = 'NOT_SELECTED' and d.determined is null) r
                  join wave_entry e on e.wave = r.wave and e.applicant_id = r.applicant_id
                 where r.place <= $7""", List.of(most), null);
    }

    /** The entry of one person, if there is one. */
    static People one(UUID applicant) {
        return new People(
                "select applicant_id, joined_at from wave_entry where wave = $1 and applicant_id = $7",
                List.of(applicant),
                null);
    }

    /** Puts the query into another. */
    String in(String outer) {
        return outer.formatted(sql, order == null ? "" : "order by e." + order);
    }
}
