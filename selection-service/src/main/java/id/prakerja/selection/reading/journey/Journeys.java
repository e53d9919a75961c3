package id.prakerja.selection.reading.journey;

import id.prakerja.selection.draw.drawn.DrawnEntries;
import id.prakerja.selection.draw.drawn.domain.DrawnEntry;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells what selection knows of a person's way, in the order of time. */
@ApplicationScoped
public class Journeys {

    /** {@code $3}: whether results are shown before their announcement. */
    private static final String STEPS = """
            select registered_at as at, 'REGISTERED' as what, jsonb_build_object('province', province, 'channel', channel) as details
              from applicant where applicant_id = $1
            union all
            select joined_at, 'JOINED_WAVE', jsonb_build_object('wave', wave, 'channel', channel, 'afterFreeze', after_freeze)
              from wave_entry where applicant_id = $1
            union all
            select (w.frozen_list ->> 'frozenAt')::timestamptz, 'EXCLUDED', jsonb_build_object('wave', x.wave, 'reason', x.reason)
              from excluded_entry x join wave w on w.wave = x.wave
             where x.applicant_id = $1 and ($3 or w.status in ('ANNOUNCED', 'SETTLED'))
            union all
            select determined_at, 'DETERMINED', jsonb_build_object('wave', wave, 'decree', decree)
              from participant where participant_id = $1 and ($3 or notice_at <= $2)
            union all
            select notice_at, 'NOTIFIED', jsonb_build_object('wave', wave, 'firstPurchaseDeadline', first_purchase_deadline)
              from participant where participant_id = $1 and notice_at <= $2
            union all
            select enrolled_at, 'FIRST_PURCHASE', jsonb_build_object('enrolmentId', enrolment_id)
              from first_purchase where participant_id = $1
            union all
            select reminded_at, 'REMINDED', jsonb_build_object('wave', wave, 'firstPurchaseDeadline', first_purchase_deadline)
              from participant where participant_id = $1 and reminded_at is not null
            union all
            select decided_at, decision, jsonb_build_object('reason', reason)
              from membership_decision where participant_id = $1
            union all
            select revoked_at, 'REVOKED', jsonb_build_object('wave', wave, 'reason', revocation_reason)
              from participant where participant_id = $1 and status = 'REVOKED'
            """;

    /** Draws that the person may have been in; {@code $2} as above. */
    private static final String DRAWS = """
            select w.wave, w.drawn_at, w.eligible
              from wave_entry e join wave w on w.wave = e.wave
             where e.applicant_id = $1 and not e.after_freeze and w.drawn_at is not null
               and ($2 or w.status in ('ANNOUNCED', 'SETTLED'))
            """;

    private final Pool pool;
    private final DrawnEntries drawn;

    Journeys(Pool pool, DrawnEntries drawn) {
        this.pool = pool;
        this.drawn = drawn;
    }

    /** The steps of a person up to now; empty for somebody unknown. */
    Uni<List<JourneyStep>> of(UUID person, Instant now, boolean beforeAnnouncement) {
        return Uni.combine()
                .all()
                .unis(steps(person, now, beforeAnnouncement), draws(person, beforeAnnouncement))
                .with((steps, draws) -> Stream.concat(steps.stream(), draws.stream())
                        .sorted(Comparator.comparing(JourneyStep::at).thenComparing(JourneyStep::what))
                        .toList());
    }

    private Uni<List<JourneyStep>> steps(UUID person, Instant now, boolean beforeAnnouncement) {
        return pool.preparedQuery(STEPS)
                .execute(Values.of(person, now, beforeAnnouncement))
                .map(rows -> Rows.list(rows, Journeys::step));
    }

    /** One by one: nobody has been in more than a few draws. */
    private Uni<List<JourneyStep>> draws(UUID person, boolean beforeAnnouncement) {
        return pool.preparedQuery(DRAWS)
                .execute(Values.of(person, beforeAnnouncement))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(
                        row -> drawn.of(pool, row.getInteger("wave"), person).map(entry -> draw(row, entry)))
                .collect()
                .asList();
    }

    /** Null for an entry that was excluded. */
    private static JourneyStep draw(Row row, DrawnEntry entry) {
        return entry == null
                ? null
                : new JourneyStep(
                        Rows.instant(row, "drawn_at"),
                        "DRAWN",
                        Map.of(
                                "wave", row.getInteger("wave"),
                                "rank", entry.rank(),
                                "of", row.getLong("eligible"),
                                "outcome", entry.result()));
    }

    private static JourneyStep step(Row row) {
        return new JourneyStep(
                Rows.instant(row, "at"),
                row.getString("what"),
                row.getJsonObject("details").getMap());
    }
}
