package id.prakerja.incentive.report;

import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.polling.PollingLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Asks partners about payouts whose outcome is unknown. It asks; it never instructs again (rule 12 of the programme). */
@ApplicationScoped
public class OutcomeQueries {

    private final UnknownOutcomes unknown;
    private final PayoutOutcomes partners;
    private final ReportHandling handling;
    private final Pool pool;
    private final ReportConfig config;
    private final PollingConfig polling;
    private final PollingLoop loop;

    OutcomeQueries(
            UnknownOutcomes unknown,
            PayoutOutcomes partners,
            ReportHandling handling,
            Pool pool,
            ReportConfig config,
            PollingConfig polling) {
        this.unknown = unknown;
        this.partners = partners;
        this.handling = handling;
        this.pool = pool;
        this.config = config;
        this.polling = polling;
        this.loop = new PollingLoop("Querying outcomes", polling.interval(), this::round);
    }

    void start(@Observes StartupEvent start) {
        if (polling.enabled()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        loop.stop();
    }

    private Uni<Boolean> round() {
        return unknown.recognise()
                .chain(overdue -> unknown.take()
                        .chain(queries -> Multi.createFrom()
                                .iterable(queries)
                                .onItem()
                                .transformToUni(this::ask)
                                .merge(config.concurrentQueries())
                                .collect()
                                .asList()
                                .map(done -> overdue == config.takeAtMost()
                                        || queries.size() == config.concurrentQueries())));
    }

    private Uni<Void> ask(UnknownOutcomes.Query query) {
        return partners.query(query.partner(), query.instructionId())
                .chain(answer -> answer.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : pool.withTransaction(tx -> handling.apply(tx, List.of(answer.get()))));
    }
}
