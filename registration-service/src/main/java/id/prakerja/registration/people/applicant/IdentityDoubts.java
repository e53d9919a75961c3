package id.prakerja.registration.people.applicant;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A "no" of the identity registry about somebody whose status belongs to a wave: it is kept, and applied once the wave is over for
 * that person. A later "yes" dispels it. About a participant it stays for operators to see; only selection ends a membership.
 */
@ApplicationScoped
public class IdentityDoubts {

    private static final String NOTE = """
            update applicant a
               set identity_doubt = d.reason, identity_doubted_at = d.at
              from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as d (id, reason, at)
             where a.id = d.id and a.status in ('IN_WAVE', 'SELECTED')
            """;

    private static final String DISPEL = """
            update applicant set identity_doubt = null, identity_doubted_at = null
             where id = any ($1::uuid[]) and identity_doubt is not null
            """;

    private static final String DOUBTED = """
            select id, identity_doubt from applicant where id = any ($1::uuid[]) and identity_doubt is not null
            """;

    private final Transitions transitions;

    IdentityDoubts(Transitions transitions) {
        this.transitions = transitions;
    }

    /** Keeps what the registry said about those who are in a wave, or participants; about others it does nothing. */
    public Uni<Void> note(SqlConnection tx, List<Transition> rejected) {
        return rejected.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(NOTE)
                        .execute(Columns.of(rejected)
                                .uuids(Transition::applicantId)
                                .texts(Transition::reason)
                                .instants(Transition::at)
                                .tuple())
                        .replaceWithVoid();
    }

    /** A later "yes" leaves no doubt. */
    public Uni<Void> dispel(SqlConnection tx, Collection<UUID> people) {
        return tx.preparedQuery(DISPEL)
                .execute(Tuple.of(people.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /**
     * Rejects those who have left a wave with a doubt about them.
     *
     * @param tx the transaction that let them go
     * @param released who
     */
    public Uni<Void> apply(SqlConnection tx, Collection<UUID> released, Instant now) {
        if (released.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(DOUBTED)
                .execute(Tuple.of(released.toArray(UUID[]::new)))
                .map(rows ->
                        Rows.list(rows, row -> new Transition(row.getUUID("id"), row.getString("identity_doubt"), now)))
                .chain(doubted -> doubted.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : transitions
                                .move(tx, doubted, ApplicantStatus.IDENTITY_REJECTED)
                                .chain(rejected -> dispel(tx, rejected)));
    }
}
