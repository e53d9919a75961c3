package id.prakerja.selection.candidates.entry;

import id.prakerja.events.ApplicantJoined;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Keeps who joined which wave: one live entry per person and wave. Nothing is judged here, since the registration or the wave
 * may still be on its way; the judgement is made once, when the wave is frozen.
 */
@ApplicationScoped
public class EntryIntake {

    /**
     * A freeze waits until this transaction ends, or this one sees it. Whatever comes after the freeze is marked, and the list
     * stays as it was.
     */
    private static final String HOLD_OFF_FREEZES = """
            select wave from wave where wave = any ($1::int[]) order by wave for share
            """;

    /** Of two entries of a person the earlier counts, in whatever order and however often they arrive. */
    private static final String UPSERT = """
            insert into wave_entry (wave, applicant_id, channel, joined_at, age, after_freeze)
            select distinct on (e.wave, e.applicant_id)
                   e.wave, e.applicant_id, e.channel, e.joined_at, e.age, w.frozen_at is not null
              from unnest($1::int[], $2::uuid[], $3::text[], $4::timestamptz[], $5::int[])
                   as e (wave, applicant_id, channel, joined_at, age)
              left join wave w on w.wave = e.wave
             where not exists (select from erased_applicant x where x.applicant_id = e.applicant_id)
             order by e.wave, e.applicant_id, e.joined_at
                on conflict (wave, applicant_id) do update
               set channel = excluded.channel, joined_at = excluded.joined_at, age = excluded.age
             where excluded.joined_at < wave_entry.joined_at and not excluded.after_freeze
            """;

    /**
     * Stores entries.
     *
     * @param events entries in any order, repeated or not
     */
    public Uni<Void> take(SqlConnection tx, List<ReceivedEvent<ApplicantJoined>> events) {
        Integer[] waves = events.stream().map(event -> event.payload().wave()).toArray(Integer[]::new);
        return tx.preparedQuery(HOLD_OFF_FREEZES)
                .execute(Values.of((Object) waves))
                .chain(() -> tx.preparedQuery(UPSERT)
                        .execute(Columns.of(events, ReceivedEvent::payload)
                                .value(waves)
                                .uuids(ApplicantJoined::applicantId)
                                .texts(ApplicantJoined::channel)
                                .instants(ApplicantJoined::joinedAt)
                                .ints(ApplicantJoined::age)
                                .tuple()))
                .replaceWithVoid();
    }
}
