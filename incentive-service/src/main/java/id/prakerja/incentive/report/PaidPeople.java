package id.prakerja.incentive.report;

import id.prakerja.incentive.report.domain.InstructedPayout;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Notes who has been paid for the first time, at all and by a partner: figures count people, not payments. */
@ApplicationScoped
class PaidPeople {

    private static final String NOTE = """
            insert into paid_person (participant_id, partner)
            select participant_id, partner from unnest($1::uuid[], $2::text[]) as p (participant_id, partner)
            union
            select participant_id, '' from unnest($1::uuid[]) as p (participant_id)
             order by 1, 2
            on conflict do nothing
            """;

    Uni<Void> note(SqlConnection tx, List<InstructedPayout> decided) {
        List<InstructedPayout> paid =
                decided.stream().filter(InstructedPayout::hasPaid).toList();
        return paid.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(NOTE)
                        .execute(Columns.of(paid)
                                .uuids(one -> one.payout().now().instalment().participantId())
                                .texts(one -> one.terms().partner())
                                .tuple())
                        .replaceWithVoid();
    }
}
