package id.prakerja.selection.seats.determination;

import id.prakerja.events.Topics;
import id.prakerja.selection.waves.wave.domain.DeterminationRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Makes participants of the selected and puts their {@code participant.selected} into the outbox, each with one statement for
 * all of them: a wave has had 800,000. The events are written by the database itself, since bringing every row here and back
 * would take many times as long; a test holds their JSON to the event record.
 */
@ApplicationScoped
public class SelectedPublication {

    /**
     * Once per lifetime: the participant's key is the person. Whoever has been determined by an earlier decree of the wave
     * stays; whoever else is left out here makes the counts differ.
     */
    private static final String MAKE_PARTICIPANTS = """
            insert into participant (participant_id, wave, decree, rank, province, status, balance, determined_at, notice_at,
                                     first_purchase_deadline)
            select applicant_id, wave, $2, rank, province, 'DETERMINED', $3, $4, $5, $6
              from seat
             where wave = $1 and seated
             order by applicant_id
                on conflict (participant_id) do nothing
            """;

    private static final String PUBLISH = """
            insert into outbox_event (id, topic, record_key, payload, traceparent, occurred_at)
            select uuidv7(), $2, p.participant_id::text,
                   convert_to(json_build_object(
                       'participantId', p.participant_id,
                       'wave', p.wave,
                       'decree', p.decree,
                       'rank', p.rank,
                       'noticeAt', $3::text,
                       'firstPurchaseDeadline', $4::text,
                       'balance', p.balance,
                       'identityDigest', a.identity_digest)::text, 'UTF8'),
                   $5, $6
              from participant p
              join applicant a on a.applicant_id = p.participant_id
             where p.wave = $1 and p.decree = $7
             order by p.rank
            """;

    /**
     * Makes and publishes whoever has a seat and is no participant yet.
     *
     * @param tx open transaction
     * @param wave the wave
     * @param decision by which decree, and when they are told
     * @param expected how many there must be; fails if there are more or fewer
     * @return completes when the rows are written
     */
    public Uni<Void> publish(SqlConnection tx, Wave wave, DeterminationRecord decision, long expected) {
        return tx.preparedQuery(MAKE_PARTICIPANTS)
                .execute(Tuple.from(Arrays.asList(
                        wave.number(),
                        decision.decree(),
                        wave.terms().balance(),
                        decision.determinedAt().atOffset(ZoneOffset.UTC),
                        decision.noticeAt().atOffset(ZoneOffset.UTC),
                        decision.firstPurchaseDeadline().atOffset(ZoneOffset.UTC))))
                .invoke(made -> requireAll(made.rowCount(), expected, wave))
                .chain(() -> tx.preparedQuery(PUBLISH)
                        .execute(Tuple.from(Arrays.asList(
                                wave.number(),
                                Topics.PARTICIPANT_SELECTED,
                                decision.noticeAt().toString(),
                                decision.firstPurchaseDeadline().toString(),
                                traceparent(),
                                decision.determinedAt().atOffset(ZoneOffset.UTC),
                                decision.decree()))))
                .invoke(published -> requireAll(published.rowCount(), expected, wave))
                .replaceWithVoid();
    }

    private static void requireAll(int count, long expected, Wave wave) {
        if (count != expected || expected > wave.terms().quota()) {
            throw new IllegalStateException("Wave %d has %d people to be determined, but %d would be"
                    .formatted(wave.number(), expected, count));
        }
    }

    /** The W3C header of the operator's request, so that its trace goes on in every event; null outside any trace. */
    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
