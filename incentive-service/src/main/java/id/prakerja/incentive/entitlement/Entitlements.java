package id.prakerja.incentive.entitlement;

import id.prakerja.incentive.waiting.WaitingPayouts;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Finds out who has become entitled: selected, a training completed with the evidence and (by the schedule) the review
 * that it needs, whichever of these becomes known last. What speaks against a payout (revocation, suspension, exclusion, a withdrawn completion) takes no
 * entitlement away; it is asked before every payout instead, so that the order of arrival does not matter here either.
 */
@ApplicationScoped
public class Entitlements {

    private static final String KNOW = """
            insert into participant (participant_id)
            select distinct id from unnest($1::uuid[]) as known (id) order by id
            on conflict do nothing
            """;

    /**
     * Facts about one person come by several topics, hence in concurrent transactions. Each locks the person first: the
     * later sees what the earlier has written, and one of them finds the facts complete.
     */
    private static final String LOCK =
            "select participant_id from participant where participant_id = any($1) order by participant_id for update";

    /**
     * By the version of the schedule that was valid when the training was completed (or the person selected, if that was later): it says
     * whether a review is needed and how much of the training counts, and stays the person's own. Facts alone decide which it is, never
     * the moment at which they become known.
     */
    private static final String ASSESS = """
            update participant p
               set entitled_at = greatest(p.selected_at, c.done_at), entitling_enrolment = c.enrolment_id,
                   schedule_version = c.version
              from (select distinct on (m.participant_id) m.participant_id, t.enrolment_id, v.version,
                           greatest(t.completed_at, case when v.review_required then t.reviewed_at end) as done_at
                      from participant m
                      join completion t on t.participant_id = m.participant_id and t.completed_at is not null
                      join lateral (select * from schedule_version s
                                     where s.valid_from <= greatest(m.selected_at, t.completed_at)
                                     order by s.valid_from desc
                                     limit 1) v
                        on (t.reviewed_at is not null or not v.review_required) and
            """ + PayoutCheck.EVIDENT + """
                     where m.participant_id = any($1) and m.selected_at is not null and m.entitled_at is null
                     order by m.participant_id, done_at, t.enrolment_id) c
             where p.participant_id = c.participant_id and p.entitled_at is null
            """;

    /** Whoever has instalments on the schedule may have one that waits for what has become known. */
    private static final String PLANNED =
            "select participant_id from participant where participant_id = any($1::uuid[]) and planned";

    private final WaitingPayouts waiting;

    Entitlements(WaitingPayouts waiting) {
        this.waiting = waiting;
    }

    /**
     * Records facts about participants, assesses whether they have become entitled, and wakes payouts that waited.
     *
     * @param tx open transaction
     * @param events what has become known
     * @param person whom an event is about
     * @param statement writes the facts
     * @param columns its parameters
     * @return completes when all is done
     */
    <T> Uni<Void> record(
            SqlConnection tx,
            List<ReceivedEvent<T>> events,
            Function<T, UUID> person,
            String statement,
            UnaryOperator<Columns<T>> columns) {
        List<T> facts = events.stream().map(ReceivedEvent::payload).toList();
        UUID[] ids = facts.stream().map(person).toArray(UUID[]::new);
        return tx.preparedQuery(KNOW)
                .execute(Values.of((Object) ids))
                .chain(() -> tx.preparedQuery(LOCK).execute(Values.of((Object) ids)))
                .chain(() -> tx.preparedQuery(statement)
                        .execute(columns.apply(Columns.of(facts)).tuple()))
                .chain(() -> tx.preparedQuery(ASSESS).execute(Values.of((Object) ids)))
                .chain(() -> tx.preparedQuery(PLANNED).execute(Values.of((Object) ids)))
                .chain(rows -> waiting.wake(tx, Rows.uuids(rows, "participant_id")));
    }
}
