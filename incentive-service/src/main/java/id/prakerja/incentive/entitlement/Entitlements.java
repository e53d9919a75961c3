package id.prakerja.incentive.entitlement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Finds out who has become entitled: selected, a training completed and (by parameter) reviewed, whichever of these
 * becomes known last. What speaks against a payout (revocation, suspension, exclusion, a withdrawn completion) takes no
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

    private static final String ASSESS = """
            update participant p
               set entitled_at = greatest(p.selected_at, c.done_at), entitling_enrolment = c.enrolment_id
              from (select distinct on (participant_id) participant_id, enrolment_id,
                           case when $2 then greatest(completed_at, reviewed_at) else completed_at end as done_at
                      from completion
                     where participant_id = any($1) and completed_at is not null
                       and (reviewed_at is not null or not $2)
                     order by participant_id, done_at, enrolment_id) c
             where p.participant_id = c.participant_id and p.selected_at is not null and p.entitled_at is null
            """;

    private final EntitlementConfig config;

    Entitlements(EntitlementConfig config) {
        this.config = config;
    }

    /**
     * Records facts about participants and assesses whether they have become entitled.
     *
     * @param tx open transaction
     * @param participants whose facts these are
     * @param facts writes the facts
     * @return completes when both is done
     */
    Uni<Void> record(SqlConnection tx, Collection<UUID> participants, Supplier<Uni<?>> facts) {
        UUID[] ids = participants.toArray(UUID[]::new);
        return tx.preparedQuery(KNOW)
                .execute(Tuple.of(ids))
                .chain(() -> tx.preparedQuery(LOCK).execute(Tuple.of(ids)))
                .chain(() -> facts.get())
                .chain(() -> tx.preparedQuery(ASSESS).execute(Tuple.of(ids, config.reviewRequired())))
                .replaceWithVoid();
    }
}
