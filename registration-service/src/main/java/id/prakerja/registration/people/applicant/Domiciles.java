package id.prakerja.registration.people.applicant;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Has people live elsewhere from now on: in the register, in its figures, and for the other services. */
@ApplicationScoped
public class Domiciles {

    /** Who has joined a wave is counted where the person lives; all other counts follow from the row by themselves. */
    private static final String MOVE = """
            with codes as (select former, code from unnest($2::text[], $3::text[]) as s (former, code)),
            joined as (
                insert into funnel_difference (day, province, regency, channel, disability,
                                               registered, contact_verified, identity_verified, ready, joined)
                select (a.registered_at at time zone programme_zone())::date, left(place, 2), place, a.channel, a.disability,
                       0, 0, 0, 0, sum(people)
                  from applicant a
                  join codes s on a.regency = s.former
                 cross join lateral (values (s.code, 1), (s.former, -1)) as moved (place, people)
                 where a.id = any ($1::uuid[]) and exists (select from wave_entry e where e.applicant_id = a.id)
                 group by 1, 2, 3, 4, 5)
            update applicant a
               set regency = s.code, province = left(s.code, 2)
              from codes s
             where a.id = any ($1::uuid[]) and a.regency = s.former
            """;

    private final Applicants applicants;
    private final RegisteredEvents registered;
    private final Clock clock;

    Domiciles(Applicants applicants, RegisteredEvents registered, Clock clock) {
        this.applicants = applicants;
        this.registered = registered;
        this.clock = clock;
    }

    /**
     * Moves people, and publishes those of them anew who are ready; who becomes so later is published with the new domicile by that.
     *
     * @param tx open transaction that has locked the people, none of whom is in a wave
     * @param people who
     * @param codes the new code by the former one of regencies; who lives in none of these stays
     */
    public Uni<Void> move(SqlConnection tx, List<UUID> people, Map<String, String> codes) {
        Instant now = clock.instant();
        return tx.preparedQuery(MOVE)
                .execute(Tuple.of(
                        people.toArray(UUID[]::new),
                        codes.keySet().toArray(String[]::new),
                        codes.values().toArray(String[]::new)))
                .chain(() -> applicants.locked(tx, people))
                .chain(moved -> registered.publish(
                        tx,
                        moved.stream()
                                .filter(person -> person.status == ApplicantStatus.READY)
                                .toList(),
                        now));
    }
}
