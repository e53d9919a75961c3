package id.prakerja.selection.journey;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

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
            select w.drawn_at, 'DRAWN', jsonb_build_object('wave', d.wave, 'rank', d.rank, 'of', w.eligible, 'outcome', d.outcome)
              from drawn_entry d join wave w on w.wave = d.wave
             where d.applicant_id = $1 and ($3 or w.status in ('ANNOUNCED', 'SETTLED'))
            union all
            select w.drawn_at, 'EXCLUDED', jsonb_build_object('wave', x.wave, 'reason', x.reason)
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
             order by at, what
            """;

    private final Pool pool;

    Journeys(Pool pool) {
        this.pool = pool;
    }

    /** The steps of a person up to now; empty for somebody unknown. */
    Uni<List<JourneyStep>> of(UUID person, Instant now, boolean beforeAnnouncement) {
        return pool.preparedQuery(STEPS)
                .execute(Tuple.of(person, now.atOffset(ZoneOffset.UTC), beforeAnnouncement))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Journeys::step)
                        .toList());
    }

    private static JourneyStep step(Row row) {
        return new JourneyStep(
                row.getOffsetDateTime("at").toInstant(),
                row.getString("what"),
                row.getJsonObject("details").getMap());
    }
}
