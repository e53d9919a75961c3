package id.prakerja.incentive.payout;

import id.prakerja.exports.ExportPage;
import id.prakerja.exports.ExportSource;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The payouts of a list, each in a row, in the order of their ids. */
final class PayoutExport implements ExportSource {

    private static final String ROWS = """
            select payout_id as "payoutId", participant_id as "participantId", wave, kind, sequence, amount, status, reason,
                   due_at as "dueAt", latest_partner as partner, tries, attempts, fault
              from (%s) as listed
             order by payout_id
            """;

    private static final List<String> COLUMNS = List.of(
            "payoutId",
            "participantId",
            "wave",
            "kind",
            "sequence",
            "amount",
            "status",
            "reason",
            "dueAt",
            "partner",
            "tries",
            "attempts",
            "fault");

    private final Pool pool;
    private final PayoutFilter filter;
    private final PayoutList list;
    private final ZoneId zone;

    PayoutExport(Pool pool, PayoutFilter filter, ZoneId zone) {
        this.pool = pool;
        this.filter = filter;
        this.list = PayoutList.of(filter);
        this.zone = zone;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Uni<ExportPage> page(String after, int most) {
        return pool.preparedQuery(ROWS.formatted(list.sql()))
                .execute(list.parameters(filter, position(after), most, zone))
                .map(found -> ExportPage.of(found, "payoutId"));
    }

    /** Where an export goes on; refuses what is no payout's id. */
    static UUID position(String after) {
        try {
            return after == null ? PayoutQueries.START : UUID.fromString(after);
        } catch (IllegalArgumentException notOurs) {
            throw Problems.of(CommonProblem.CURSOR_INVALID);
        }
    }
}
