package id.prakerja.registration.privacy.erasure;

import id.prakerja.events.ApplicantErased;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Erases people: whatever was kept of them here goes, and the other services are told to forget them. The one way to do so, whether a
 * person asks for it or the time for which data are kept is over. Who stands in a wave, is or was a participant, or is barred, is not
 * erased.
 *
 * <p>What remains names nobody: entries of past waves, on which a published draw rests, and the log of who has seen whose data, under
 * an id that leads nowhere any more; and that there was somebody with this id.
 */
@ApplicationScoped
public class Erasure {

    /** Tables with one or more rows of a person, by {@code applicant_id}. Each that exists is here or in {@link #KEPT}. */
    static final List<String> FORGOTTEN = List.of(
            "ability_test",
            "applicant_profile",
            "applicant_transition",
            "contact_change",
            "declaration_acceptance",
            "identity_verification",
            "notice",
            "offline_entry",
            "review");

    /** Tables whose rows stay, since they name nobody once the person is gone. */
    static final List<String> KEPT = List.of("personal_data_access", "wave_entry");

    private static final String ERASE = """
            delete from applicant a
             where a.id = any ($1::uuid[]) and a.status not in ('IN_WAVE', 'SELECTED', 'BARRED')
               and not exists (select from membership m where m.participant_id = a.id)
               and not exists (select from wave_entry e where e.applicant_id = a.id and e.status = 'JOINED')
            returning a.id
            """;

    private static final String TOMBSTONE =
            "insert into erased_applicant (id, erased_at) select id, $2 from unnest($1::uuid[]) as e (id)";

    private final OutboxEvents events;
    private final PostgresOutbox outbox;

    @Inject
    Erasure(OutboxEvents events, PostgresOutbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    /**
     * Erases people who may be.
     *
     * @param tx open transaction
     * @param people who
     * @param now the present time, UTC
     * @return those who are gone
     */
    public Uni<List<UUID>> erase(SqlConnection tx, Collection<UUID> people, Instant now) {
        return tx.preparedQuery(ERASE)
                .execute(Tuple.of(people.toArray(UUID[]::new)))
                .map(rows -> {
                    List<UUID> gone = new ArrayList<>();
                    for (Row row : rows) {
                        gone.add(row.getUUID("id"));
                    }
                    return gone;
                })
                .call(gone -> forget(tx, gone))
                .call(gone -> tx.preparedQuery(TOMBSTONE)
                        .execute(Tuple.of(gone.toArray(UUID[]::new), now.atOffset(ZoneOffset.UTC))))
                .call(gone -> outbox.append(
                        tx, gone.stream().map(id -> event(id, now)).toList()));
    }

    private static Uni<Void> forget(SqlConnection tx, List<UUID> gone) {
        Uni<Void> forgotten = Uni.createFrom().voidItem();
        if (gone.isEmpty()) {
            return forgotten;
        }
        Tuple ids = Tuple.of(gone.toArray(UUID[]::new));
        for (String table : FORGOTTEN) {
            forgotten = forgotten.chain(
                    () -> tx.preparedQuery("delete from " + table + " where applicant_id = any ($1::uuid[])")
                            .execute(ids)
                            .replaceWithVoid());
        }
        return forgotten;
    }

    private OutboxEvent event(UUID id, Instant now) {
        return events.of(Topics.APPLICANT_ERASED, id, new ApplicantErased(id, now));
    }
}
