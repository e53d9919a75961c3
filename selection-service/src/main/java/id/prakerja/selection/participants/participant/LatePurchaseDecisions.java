package id.prakerja.selection.participants.participant;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.participants.participant.domain.ParticipantProblem;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What people decide about purchases made in time that arrived after the seat had been given to somebody else. */
@ApplicationScoped
public class LatePurchaseDecisions {

    private static final String OPEN = """
            select l.participant_id, p.wave, l.enrolled_at, l.arrived_at, p.revoked_at
              from late_purchase l
              join participant p on p.participant_id = l.participant_id
             where l.decision is null and ($1::uuid is null or l.participant_id > $1)
             order by l.participant_id
             limit $2
            """;

    /** The participant is locked before the late purchase, as everywhere. */
    private static final String LOCK = """
            select l.participant_id
              from participant p
              join late_purchase l on l.participant_id = p.participant_id
             where p.participant_id = $1 and l.decision is null and p.status = 'REVOKED'
               for update
            """;

    private static final String DECIDE = """
            update late_purchase set decision = $2, reason = $3, decided_at = $4, decided_by = $5 where participant_id = $1
            """;

    private static final String RECORD = """
            insert into membership_decision (participant_id, decision, reason, decided_at, decided_by)
            values ($1, $2, $3, $4, $5)
            """;

    /**
     * Gives the person another seat of the pool, of the same wave if there is one: what the person's own seat is used for, that seat
     * is used for now, and the person's own has never become free.
     */
    private static final String EXCHANGE_SEAT = """
            with own as (
                select wave from recovered_seat where participant_id = $1
            ), free as materialized (
                select r.participant_id
                  from recovered_seat r, own
                 where r.used_for is null and r.participant_id <> $1
                 order by r.wave <> own.wave, r.recovered_at, r.participant_id
                 limit 1
                   for update of r skip locked
            ), taken as (
                delete from recovered_seat r
                 using free
                 where r.participant_id = free.participant_id
                returning r.participant_id, r.wave, r.province, r.recovered_at
            )
            update recovered_seat r
               set participant_id = t.participant_id, wave = t.wave, province = t.province, recovered_at = t.recovered_at
              from taken t
             where r.participant_id = $1
            """;

    private static final String REINSTATE = """
            update participant p
               set status = 'ACTIVE', first_enrolled_at = l.enrolled_at, revoked_at = null, revocation_reason = null,
                   told_at = greatest($2, coalesce(p.told_at, p.determined_at) + interval '1 millisecond')
              from late_purchase l
             where p.participant_id = $1 and l.participant_id = p.participant_id
            returning p.participant_id, p.wave, p.told_at
            """;

    private final Pool pool;
    private final LatePurchases latePurchases;
    private final ProgrammeTime time;

    LatePurchaseDecisions(Pool pool, LatePurchases latePurchases, ProgrammeTime time) {
        this.pool = pool;
        this.latePurchases = latePurchases;
        this.time = time;
    }

    /** A page of those that wait for a decision, by person. */
    Uni<Page<LatePurchaseView>> open(PageRequest page) {
        return pool.preparedQuery(OPEN)
                .execute(Values.of(page.positionAsId().orElse(null), page.limit() + 1))
                .map(rows -> Rows.list(rows, LatePurchaseView::of))
                .map(views -> Page.of(views, page.limit(), LatePurchaseView::participantId));
    }

    /** Decides once; fails with {@code LATE_PURCHASE_UNKNOWN} or {@code NO_SEAT_FREE}. */
    Uni<Void> decide(UUID person, LatePurchaseDecisionRequest request, String by) {
        Instant now = time.now();
        return pool.withTransaction(tx -> tx.preparedQuery(LOCK)
                .execute(Values.of(person))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw Refusal.of(ParticipantProblem.LATE_PURCHASE_UNKNOWN)
                                .toException();
                    }
                })
                .chain(() -> tx.preparedQuery(DECIDE)
                        .execute(Values.of(person, request.decision().name(), request.reason(), now, by)))
                .chain(() -> tx.preparedQuery(RECORD)
                        .execute(Values.of(person, request.decision().name(), request.reason(), now, by)))
                .chain(() -> request.decision() == LatePurchaseDecisionRequest.Decision.REINSTATE
                        ? reinstate(tx, person, now)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> reinstate(SqlConnection tx, UUID person, Instant now) {
        return tx.preparedQuery(EXCHANGE_SEAT)
                .execute(Values.of(person))
                .invoke(exchanged -> {
                    if (exchanged.rowCount() != 1) {
                        throw Refusal.of(ParticipantProblem.NO_SEAT_FREE).toException();
                    }
                })
                .chain(() -> tx.preparedQuery(REINSTATE).execute(Values.of(person, now)))
                .chain(reinstated -> latePurchases.publish(tx, reinstated));
    }
}
