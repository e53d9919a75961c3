package id.prakerja.incentive.batch;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.incentive.account.AccountProblem;
import id.prakerja.incentive.lists.CsvList;
import id.prakerja.incentive.lists.ListFilter;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Partners that get no instructions for the time being. Anybody of finance stops a partner; somebody else starts it again. */
@ApplicationScoped
class Suspensions {

    private static final String IN_FORCE = "select partner from partner_suspension where lifted_at is null";

    private static final String SUSPEND = """
        insert into partner_suspension (suspension_id, partner, reason, suspended_at, suspended_by)
        values ($1, $2, $3, $4, $5)
        on conflict (partner) where lifted_at is null do nothing
        """;

    private static final String LIFT = """
        update partner_suspension set lifted_at = $2, lifted_by = $3
         where partner = $1 and lifted_at is null and suspended_by <> $3
        """;

    private static final String LIST = """
        select partner, reason, suspended_at, suspended_by, lifted_at, lifted_by
          from partner_suspension where $1::text is null or partner = $1
         order by suspension_id desc limit 100
        """;

    private static final String FILE = """
        select suspension_id as "suspensionId", partner, reason, suspended_at as "suspendedAt", suspended_by as "suspendedBy",
               lifted_at as "liftedAt", lifted_by as "liftedBy"
          from partner_suspension
         where suspension_id > $1 and ($3::text is null or partner = $3)
         order by suspension_id
         limit $2
        """;

    private final Pool pool;
    private final PaymentPartners partners;
    private final Clock clock;

    Suspensions(Pool pool, PaymentPartners partners, Clock clock) {
        this.pool = pool;
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * A suspension.
     *
     * @param partner the payment partner
     * @param reason why
     * @param suspendedAt since when, UTC
     * @param suspendedBy by whom
     * @param liftedAt until when, UTC; absent while it is in force
     * @param liftedBy by whom
     */
    @Schema(name = "PartnerSuspension")
    record Suspension(
            @Schema(examples = "gopay") String partner,

            @Schema(examples = "Reports contradict each other")
            String reason,

            Instant suspendedAt,
            @Schema(examples = "finance-1") String suspendedBy,
            Instant liftedAt,
            @Schema(examples = "finance-2") String liftedBy) {

        static Suspension of(Row row) {
            return new Suspension(
                    row.getString("partner"),
                    row.getString("reason"),
                    Rows.instant(row, "suspended_at"),
                    row.getString("suspended_by"),
                    Rows.instant(row, "lifted_at"),
                    row.getString("lifted_by"));
        }
    }

    Uni<Set<String>> inForce(SqlClient client) {
        return client.query(IN_FORCE)
                .execute()
                .map(rows -> new HashSet<>(Rows.list(rows, row -> row.getString("partner"))));
    }

    Uni<List<Suspension>> suspend(String partner, String reason, String by) {
        if (!partners.ids().contains(partner)) {
            throw Refusal.of(AccountProblem.PARTNER_UNKNOWN, partner, String.join(", ", partners.ids()))
                    .toException();
        }
        return pool.preparedQuery(SUSPEND)
                .execute(Values.of(UuidCreator.getTimeOrderedEpoch(), partner, reason, clock.instant(), by))
                .invoke(rows -> require(rows.rowCount() == 1, BatchProblem.PARTNER_SUSPENDED_ALREADY))
                .chain(() -> list(partner));
    }

    Uni<List<Suspension>> lift(String partner, String by) {
        return inForce(pool)
                .invoke(suspended -> require(suspended.contains(partner), BatchProblem.PARTNER_NOT_SUSPENDED))
                .chain(() -> pool.preparedQuery(LIFT).execute(Values.of(partner, clock.instant(), by)))
                .invoke(rows -> require(rows.rowCount() == 1, BatchProblem.OWN_SUSPENSION))
                .chain(() -> list(partner));
    }

    /** The latest, of one partner or of all if null. */
    Uni<List<Suspension>> list(String partner) {
        return pool.preparedQuery(LIST).execute(Values.of(partner)).map(rows -> Rows.list(rows, Suspension::of));
    }

    private static void require(boolean holds, ProblemCode problem) {
        if (!holds) {
            throw Refusal.of(problem).toException();
        }
    }

    @Produces
    @Singleton
    CsvList suspensions() {
        return new CsvList(
                "partner-suspensions",
                List.of("suspensionId", "partner", "reason", "suspendedAt", "suspendedBy", "liftedAt", "liftedBy"),
                CsvList.ID,
                List.of(ListFilter.PARTNER),
                asked -> new CsvList.Narrowed(
                        FILE, (after, most) -> Values.of(CsvList.id(after), most, asked.partner())));
    }
}
