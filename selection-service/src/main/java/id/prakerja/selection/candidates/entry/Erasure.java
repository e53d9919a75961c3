package id.prakerja.selection.candidates.entry;

import id.prakerja.events.ApplicantErased;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Forgets people at their request: what registration told of them, and their entries in waves that are not frozen. Frozen lists
 * and past draws stay as they were published; what is left there of the person is an id that leads nowhere any more.
 * Participants are not forgotten, whatever is asked: their decree and their money stand.
 */
@ApplicationScoped
public class Erasure {

    /** The mark makes registrations and entries that arrive later be passed over, so that the order of arrival does not matter. */
    private static final String MARK = """
            insert into erased_applicant (applicant_id, erased_at)
            select distinct on (applicant_id) applicant_id, erased_at
              from unnest($1::uuid[], $2::timestamptz[]) as e (applicant_id, erased_at)
             where not exists (select from participant p where p.participant_id = applicant_id)
             order by applicant_id, erased_at
                on conflict (applicant_id) do nothing
            """;

    /** A freeze waits until this transaction ends, or this one sees it. */
    private static final String HOLD_OFF_FREEZES = """
            select from wave
             where wave in (select e.wave from wave_entry e join erased_applicant x on x.applicant_id = e.applicant_id
                             where e.applicant_id = any ($1::uuid[]))
             order by wave
               for share
            """;

    private static final String WITHDRAW_ENTRIES = """
            delete from wave_entry e
             using erased_applicant x
             where e.applicant_id = any ($1::uuid[]) and x.applicant_id = e.applicant_id
               and (e.after_freeze or not exists (
                     select from wave w where w.wave = e.wave and w.frozen_at is not null))
            """;

    private static final String FORGET = """
            delete from applicant a
             using erased_applicant x
             where a.applicant_id = any ($1::uuid[]) and x.applicant_id = a.applicant_id
            """;

    /**
     * Forgets.
     *
     * @param events erasures in any order, repeated or not
     */
    public Uni<Void> take(SqlConnection tx, List<ReceivedEvent<ApplicantErased>> events) {
        Tuple ids = Columns.of(events, ReceivedEvent::payload)
                .uuids(ApplicantErased::applicantId)
                .tuple();
        return tx.preparedQuery(MARK)
                .execute(Columns.of(events, ReceivedEvent::payload)
                        .uuids(ApplicantErased::applicantId)
                        .instants(ApplicantErased::erasedAt)
                        .tuple())
                .chain(() -> tx.preparedQuery(HOLD_OFF_FREEZES).execute(ids))
                .chain(() -> tx.preparedQuery(WITHDRAW_ENTRIES).execute(ids))
                .chain(() -> tx.preparedQuery(FORGET).execute(ids))
                .replaceWithVoid();
    }
}
