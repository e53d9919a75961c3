package id.prakerja.selection.seats.determination;

import id.prakerja.events.Topics;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.selection.waves.wave.domain.DeterminationRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Makes participants of the selected and puts their {@code participant.selected} into the outbox, each with one statement for
 * all of them: a wave has had 800,000. The events are written by the database itself, since bringing every row here and back
 * would take many times as long; a test holds their JSON to the event record.
 */
@ApplicationScoped
public class SelectedPublication {

    /**
     * Once per lifetime: the participant's key is the person. Whoever has been determined by an earlier decree of the wave
     * stays; whoever else is left out here makes the counts differ. What stays is asked for in one go: to look for a conflict with each
     * row costs a quarter of the time.
     */
    private static final String MAKE_PARTICIPANTS = """
            insert into participant (participant_id, wave, decree, rank, province, status, balance, determined_at, notice_at,
                                     first_purchase_deadline)
            select applicant_id, wave, $2, rank, province, 'DETERMINED', $3, $4, $5, $6
              from seat s
             where wave = $1 and seated
               and not exists (select from participant p where p.participant_id = s.applicant_id)
             order by applicant_id
            """;

    /**
     * Put together as text, which takes half of the time of building JSON; of its parts only the decree is anybody's free text. The rows are
     * sorted before that, while they are small.
     */
    private static final String EVENTS = """
            select p.participant_id::text,
                   '{"participantId":"' || p.participant_id
                       || '","wave":' || p.wave
                       || ',"decree":' || d.decree
                       || ',"rank":' || p.rank
                       || ',"noticeAt":"' || $3::text
                       || '","firstPurchaseDeadline":"' || $4::text
                       || '","balance":' || p.balance
                       || ',"identityAlias":"' || p.identity_alias
                       || '","province":"' || p.province || '"}'
              from (select p.participant_id, p.wave, p.rank, p.balance, p.province, a.identity_alias
                      from participant p
                      join applicant a on a.applicant_id = p.participant_id
                     where p.wave = $1 and p.decree = $2
                     order by p.rank) as p
             cross join (select to_json($2::text)::text) as d (decree)
            """;

    private final PostgresOutbox outbox;

    SelectedPublication(PostgresOutbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Makes and publishes whoever has a seat and is no participant yet.
     *
     * @param decision by which decree, and when they are told
     * @param expected how many there must be; fails if there are more or fewer
     */
    public Uni<Void> publish(SqlConnection tx, Wave wave, DeterminationRecord decision, long expected) {
        return tx.preparedQuery(MAKE_PARTICIPANTS)
                .execute(Values.of(
                        wave.number(),
                        decision.decree(),
                        wave.terms().balance(),
                        decision.determinedAt(),
                        decision.noticeAt(),
                        decision.firstPurchaseDeadline()))
                .invoke(made -> requireAll(made.rowCount(), expected, wave))
                .chain(() -> outbox.appendSelected(
                        tx,
                        Topics.PARTICIPANT_SELECTED,
                        decision.determinedAt(),
                        EVENTS,
                        List.of(
                                wave.number(),
                                decision.decree(),
                                decision.noticeAt().toString(),
                                decision.firstPurchaseDeadline().toString())))
                .invoke(published -> requireAll(published, expected, wave))
                .replaceWithVoid();
    }

    private static void requireAll(int count, long expected, Wave wave) {
        if (count != expected || expected > wave.terms().quota()) {
            throw new IllegalStateException("Wave %d has %d people to be determined, but %d would be"
                    .formatted(wave.number(), expected, count));
        }
    }
}
