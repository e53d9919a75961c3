package id.prakerja.incentive.batch;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.incentive.account.AccountConfig;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Records what payouts were checked against as they left, and why some did not: the answer to an auditor years later. */
@ApplicationScoped
class Checks {

    private static final String RECORD = """
        insert into payout_check (check_id, checked_at, lists, rules)
        select $1, $2, coalesce((select jsonb_object_agg(list, version)
                                   from (select list, max(list_version) as version from exclusion_list
                                          where effective_from <= $2 group by list) as in_force), '{}'), $3::text::jsonb
        """;

    private static final String REFUSED = """
        insert into payout_refusal (payout_id, check_id, refusal)
        select payout_id, $3, refusal from unnest($1::uuid[], $2::text[]) as r (payout_id, refusal)
        """;

    private final String rules;

    Checks(AccountConfig account) {
        this.rules = new JsonObject().put("kycLevel", account.kycLevel()).encode();
    }

    /** Records the check of those looked at in this transaction; its id. */
    Uni<UUID> record(SqlConnection tx, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return tx.preparedQuery(RECORD).execute(Values.of(id, now, rules)).replaceWith(id);
    }

    /** Records the refusals among them. */
    Uni<Void> refused(SqlConnection tx, UUID check, List<PayoutProgress> looked) {
        List<PayoutProgress> blocked = looked.stream()
                .filter(one -> one.now().status() == PayoutStatus.BLOCKED)
                .toList();
        return blocked.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(REFUSED)
                        .execute(Columns.of(blocked)
                                .uuids(one -> one.now().id())
                                .texts(one -> one.now().reason())
                                .value(check)
                                .tuple())
                        .replaceWithVoid();
    }
}
