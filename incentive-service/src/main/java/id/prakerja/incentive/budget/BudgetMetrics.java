package id.prakerja.incentive.budget;

import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What is left of the budget, before it is used up. */
@ApplicationScoped
class BudgetMetrics {

    private final Budget budget;
    private final Pool pool;

    BudgetMetrics(Budget budget, Pool pool) {
        this.budget = budget;
        this.pool = pool;
    }

    @Produces
    @Singleton
    SampledMetric available() {
        return SampledMetric.of(
                "prakerja.budget.available.rupiah",
                "Rupiah of the allotments that may still be sent",
                () -> budget.available(pool).map(rupiah -> List.of(Sample.of(rupiah.doubleValue()))));
    }
}
