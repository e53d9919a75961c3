package id.prakerja.incentive.rejudgement;

import id.prakerja.exports.ExportPage;
import id.prakerja.exports.ExportSource;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Each payment to somebody who stands on an exclusion list by what is known today, once for each list: in the order of people, payments
 * and lists.
 */
final class ListedPayments implements ExportSource {

    private static final String PAGE =
            """
        select m.participant_id || '/' || i.instruction_id || '/' || l.list as key, m.participant_id as "participantId",
               i.payout_id as "payoutId", i.instruction_id as "instructionId", i.wave, i.partner, i.paid_amount as amount,
        """ + Rejudgement.PAID_AT + """
                as "paidAt", l.list, l.since_version as "sinceVersion", l.since as "listedFrom",
        """ + Rejudgement.PAID_AT + """
                >= l.since as "afterListing"
          from participant m
         cross join lateral (
                select list, min(list_version) as since_version, min(effective_from) as since
                  from (select e.*, coalesce(max(list_version) filter (where not excluded) over (partition by list), 0) as off
                          from exclusion e where e.identity_alias = m.identity_alias and effective_from <= $1) as versions
                 where excluded and list_version > off
                 group by list) l
          join payout p on p.participant_id = m.participant_id
          join instruction i on i.payout_id = p.payout_id and
        """ + Rejudgement.PAID + """
         where m.participant_id >= $3 and (m.participant_id, i.instruction_id, l.list) > ($3, $4, $5)
           and ($2::int is null or m.wave = $2)
         order by m.participant_id, i.instruction_id, l.list
         limit $6
        """;

    private static final List<String> COLUMNS = List.of(
            "key",
            "participantId",
            "payoutId",
            "instructionId",
            "wave",
            "partner",
            "amount",
            "paidAt",
            "list",
            "sinceVersion",
            "listedFrom",
            "afterListing");

    private static final int PARTS = 3;
    private static final UUID START = new UUID(0, 0);

    private final Pool pool;
    private final Instant asOf;
    private final Integer wave;

    ListedPayments(Pool pool, Instant asOf, Integer wave) {
        this.pool = pool;
        this.asOf = asOf;
        this.wave = wave;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Uni<ExportPage> page(String after, int most) {
        Key key = Key.parse(after);
        return pool.preparedQuery(PAGE)
                .execute(Values.of(asOf, wave, key.participantId(), key.instructionId(), key.list(), most))
                .map(rows -> ExportPage.of(rows, "key"));
    }

    /** Where a row stands. */
    record Key(UUID participantId, UUID instructionId, String list) {

        /** Reads the key of the last row that has come, or stands before the first. */
        static Key parse(String text) {
            if (text == null) {
                return new Key(START, START, "");
            }
            String[] parts = text.split("/", PARTS);
            if (parts.length < PARTS) {
                throw Problems.of(CommonProblem.CURSOR_INVALID);
            }
            try {
                return new Key(UUID.fromString(parts[0]), UUID.fromString(parts[1]), parts[2]);
            } catch (IllegalArgumentException notOurs) {
                throw Problems.of(CommonProblem.CURSOR_INVALID);
            }
        }
    }
}
