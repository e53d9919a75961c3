package id.prakerja.oversight.figures;

import id.prakerja.oversight.facts.FactSet;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How payment partners answer what they are told to pay. */
@ApplicationScoped
class ServiceLevels {

    /** The first outcome of each instruction against the time it was given. */
    private static final String LEVELS = """
            select i.partner, count(*) as instructions, count(r.reported_at) as answered,
                   count(*) filter (where r.outcome = 'SETTLED') as settled,
                   count(*) filter (where r.outcome = 'FAILED') as failed,
                   coalesce(percentile_cont(0.5) within group (order by extract(epoch from r.reported_at - i.requested_at)), 0)::float8
                       as median_seconds,
                   coalesce(percentile_cont(0.95) within group (order by extract(epoch from r.reported_at - i.requested_at)), 0)::float8
                       as p95_seconds
              from {set}.instruction i
              left join (select distinct on (instruction_id, partner) * from {set}.report
                          order by instruction_id, partner, reported_at, outcome) r
                     on r.instruction_id = i.instruction_id and r.partner = i.partner
             group by i.partner
             order by i.partner
            """;

    private final Pool pool;

    ServiceLevels(Pool pool) {
        this.pool = pool;
    }

    Uni<List<ServiceLevelView>> byPartner() {
        return pool.preparedQuery(FactSet.RUNNING.in(LEVELS))
                .execute()
                .map(rows -> Rows.list(
                        rows,
                        row -> new ServiceLevelView(
                                row.getString("partner"),
                                row.getLong("instructions"),
                                row.getLong("answered"),
                                row.getLong("settled"),
                                row.getLong("failed"),
                                row.getDouble("median_seconds"),
                                row.getDouble("p95_seconds"))));
    }
}
