package id.prakerja.incentive.account;

import id.prakerja.incentive.account.domain.AccountReason;
import id.prakerja.incentive.account.domain.LinkStatus;
import id.prakerja.incentive.waiting.WaitingPayouts;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The links as the workers change them, in sets. */
@ApplicationScoped
public class LinkedAccounts {

    /**
     * Takes links whose turn it is, and moves their next turn on: should this instance die while it asks, another asks again.
     * What the partner knows the participant by may still be on its way; without it there is nothing to ask.
     */
    private static final String TAKE = """
            with taken as materialized (
                select due.link_id, i.partner_person_id, i.digest, i.key_id
                  from account_link due
                  join partner_identity i on i.participant_id = due.participant_id and i.partner = due.partner
                 where due.status = 'LINK_PENDING' and due.partner = $4 and due.ask_at <= $1
                 order by due.ask_at
                 limit $3
                   for update of due skip locked)
            update account_link l
               set asked = l.asked + 1, ask_at = $2, partner_person_id = taken.partner_person_id
              from taken
             where l.link_id = taken.link_id
            returning l.link_id, l.partner, l.asked, l.partner_person_id, taken.digest, taken.key_id,
            """ + AccountSeal.COLUMNS;

    /** A link that has been replaced meanwhile stays so. */
    private static final String PENDING = """
            select participant_id, partner, account_digest from account_link
             where link_id = $1 and status = 'LINK_PENDING' for update
            """;

    private static final String DECIDE = """
            update account_link set status = $2, reason = $3, kyc_level = $4, decided_at = $5
             where link_id = $1 and status = 'LINK_PENDING'
            returning participant_id
            """;

    /** One confirmation of an account after the other. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended($1 || encode($2, 'hex'), 0))";

    /** The account that was paid to before gives way, and so does whoever was confirmed for this one earlier. */
    private static final String GIVE_WAY = """
            update account_link
               set status = case when participant_id = $1 then 'REPLACED' else 'REFUSED' end,
                   reason = case when participant_id = $1 then reason else $4 end, decided_at = $5
             where status = 'LINKED' and (participant_id = $1 or (partner = $2 and account_digest = $3))
            returning participant_id
            """;

    private static final String LAPSE = """
            update account_link set status = 'LAPSED', decided_at = $1
             where status = 'LINK_PENDING' and requested_at <= $2
            """;

    private static final String REFUSE = """
            update account_link l
               set status = 'REFUSED', reason = r.reason, decided_at = $3
              from unnest($1::uuid[], $2::text[]) as r (link_id, reason)
             where l.link_id = r.link_id and l.status = 'LINKED'
            """;

    private final Pool pool;
    private final WaitingPayouts waiting;
    private final AccountSeal seal;

    LinkedAccounts(Pool pool, WaitingPayouts waiting, AccountSeal seal) {
        this.pool = pool;
        this.waiting = waiting;
        this.seal = seal;
    }

    /**
     * A link to be confirmed.
     *
     * @param question what to ask
     * @param askedBefore whether the partner may have been asked already
     */
    record Pending(AccountConfirmations.Question question, boolean askedBefore) {}

    Uni<List<Pending>> take(String partner, Instant now, Duration askAgainAfter, int most) {
        return pool.preparedQuery(TAKE)
                .execute(Values.of(now, now.plus(askAgainAfter), most, partner))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Pending(
                                new AccountConfirmations.Question(
                                        row.getUUID("link_id"),
                                        row.getString("partner"),
                                        row.getUUID("partner_person_id"),
                                        seal.open(row),
                                        row.getString("digest"),
                                        row.getString("key_id")),
                                row.getInteger("asked") > 1)));
    }

    /** The partner confirms: whoever it confirms has the account, whatever was asked for or confirmed before. */
    Uni<Void> confirm(UUID linkId, String kycLevel, Instant at) {
        return pool.withTransaction(tx -> tx.preparedQuery(PENDING)
                .execute(Values.of(linkId))
                .map(rows -> Rows.list(rows, row -> row))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : confirm(tx, found.get(0), linkId, kycLevel, at)));
    }

    private Uni<Void> confirm(SqlConnection tx, Row link, UUID linkId, String kycLevel, Instant at) {
        byte[] digest = Rows.bytes(link, "account_digest");
        String partner = link.getString("partner");
        return tx.preparedQuery(LOCK)
                .execute(Values.of(partner, digest))
                .chain(() -> tx.preparedQuery(GIVE_WAY)
                        .execute(Values.of(
                                link.getUUID("participant_id"), partner, digest, AccountReason.OWNER_MISMATCH, at)))
                .chain(gaveWay -> decide(tx, linkId, LinkStatus.LINKED, null, kycLevel, at)
                        .chain(() -> waiting.wake(tx, Rows.uuids(gaveWay, "participant_id"))));
    }

    /** The partner refuses. */
    Uni<Void> refuse(UUID linkId, String reason, String kycLevel, Instant at) {
        return pool.withTransaction(tx -> decide(tx, linkId, LinkStatus.REFUSED, reason, kycLevel, at));
    }

    /** Lets requests lapse that nobody has confirmed since. */
    Uni<Void> lapse(Instant at, Instant since) {
        return pool.preparedQuery(LAPSE).execute(Values.of(at, since)).replaceWithVoid();
    }

    private Uni<Void> decide(
            SqlConnection tx, UUID linkId, LinkStatus status, String reason, String kycLevel, Instant at) {
        return tx.preparedQuery(DECIDE)
                .execute(Values.of(linkId, status, reason, kycLevel, at))
                .chain(rows -> waiting.wake(tx, Rows.uuids(rows, "participant_id")));
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
        return tx.preparedQuery(REFUSE)
                .execute(Columns.of(new TreeMap<>(reasons).entrySet())
                        .uuids(Map.Entry::getKey)
                        .texts(Map.Entry::getValue)
                        .value(at)
                        .tuple())
                .replaceWithVoid();
    }
}
