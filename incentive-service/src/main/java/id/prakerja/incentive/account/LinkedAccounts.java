package id.prakerja.incentive.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The links as the workers change them, in sets. */
@ApplicationScoped
public class LinkedAccounts {

    /**
     * Takes links whose turn it is, and moves their next turn on: should this instance die while it asks, another asks again.
     * A participant's selection may still be on its way; without the identity digest there is nothing to ask.
     */
    private static final String TAKE = """
            with taken as materialized (
                select due.link_id, p.identity_digest
                  from account_link due
                  join participant p on p.participant_id = due.participant_id and p.identity_digest is not null
                 where due.status = 'LINK_PENDING' and due.ask_at <= $1
                 order by due.ask_at
                 limit $3
                   for update of due skip locked)
            update account_link l
               set asked = l.asked + 1, ask_at = $2
              from taken
             where l.link_id = taken.link_id
            returning l.link_id, l.partner, l.account_reference, l.asked, taken.identity_digest
            """;

    /** A link that has been replaced meanwhile stays so. */
    private static final String DECIDE = """
            update account_link set status = $2, reason = $3, kyc_level = $4, decided_at = $5
             where link_id = $1 and status = 'LINK_PENDING'
            """;

    private static final String REFUSE = """
            update account_link l
               set status = 'REFUSED', reason = r.reason, decided_at = $3
              from unnest($1::uuid[], $2::text[]) as r (link_id, reason)
             where l.link_id = r.link_id and l.status = 'LINKED'
            """;

    private final Pool pool;

    LinkedAccounts(Pool pool) {
        this.pool = pool;
    }

    /**
     * A link to be confirmed.
     *
     * @param question what to ask
     * @param askedBefore whether the partner may have been asked already
     */
    record Pending(AccountConfirmations.Question question, boolean askedBefore) {}

    Uni<List<Pending>> take(Instant now, Duration askAgainAfter, int most) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(utc(now), utc(now.plus(askAgainAfter)), most))
                .map(rows -> {
                    List<Pending> taken = new ArrayList<>();
                    rows.forEach(row -> taken.add(new Pending(
                            new AccountConfirmations.Question(
                                    row.getUUID("link_id"),
                                    row.getString("partner"),
                                    row.getString("account_reference"),
                                    row.getString("identity_digest")),
                            row.getInteger("asked") > 1)));
                    return taken;
                });
    }

    Uni<Void> decide(UUID linkId, String status, String reason, String kycLevel, Instant at) {
        return pool.preparedQuery(DECIDE)
                .execute(Tuple.of(linkId, status, reason, kycLevel, utc(at)))
                .replaceWithVoid();
    }

    /**
     * Refuses accounts that turned out unusable when money was sent to them, so that nothing more is sent there until the
     * participant links one again. Links replaced meanwhile are left alone.
     *
     * @param tx the transaction in which the failure is recorded
     * @param reasons stable code by link id
     * @param at when, UTC
     * @return completes when written
     */
    public Uni<Void> refuse(SqlConnection tx, Map<UUID, String> reasons, Instant at) {
        if (reasons.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> ids = reasons.keySet().stream().sorted().toList();
        return tx.preparedQuery(REFUSE)
                .execute(Tuple.of(
                        ids.toArray(UUID[]::new), ids.stream().map(reasons::get).toArray(String[]::new), utc(at)))
                .replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
