package id.prakerja.incentive.report;

import id.prakerja.incentive.partner.PartnerConnection;
import id.prakerja.incentive.partner.PartnerRounds;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.polling.Rounds;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Asks partners about payouts whose outcome is unknown. It asks; it never instructs again (rule 12 of the programme). */
@ApplicationScoped
public class OutcomeQueries {

    private final UnknownOutcomes unknown;
    private final PayoutOutcomes outcomes;
    private final ReportHandling handling;
    private final PaymentPartners partners;
    private final Pool pool;
    private final ReportConfig config;
    private final PollingConfig polling;
    private final PartnerRounds rounds;

    OutcomeQueries(
            UnknownOutcomes unknown,
            PayoutOutcomes outcomes,
            ReportHandling handling,
            PaymentPartners partners,
            PartnerConnection connection,
            Pool pool,
            ReportConfig config,
            PollingConfig polling) {
        this.unknown = unknown;
        this.outcomes = outcomes;
        this.handling = handling;
        this.partners = partners;
        this.pool = pool;
        this.config = config;
        this.polling = polling;
        this.rounds = new PartnerRounds(connection, this::round);
    }

    @Scheduled(
            every = PollingConfig.INTERVAL,
            identity = "unknown-outcomes",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        if (!polling.enabled()) {
            return Uni.createFrom().voidItem();
        }
        rounds.begin(partners.ids());
        return Rounds.whileMore(() -> unknown.recognise().map(overdue -> overdue == config.takeAtMost()));
    }

    private Uni<Boolean> round(String partner) {
        return unknown.take(partner)
                .chain(queries -> Multi.createFrom()
                        .iterable(queries)
                        .onItem()
                        .transformToUni(query -> ask(partner, query))
                        .merge(config.concurrentQueries())
                        .collect()
                        .asList()
                        .map(done -> queries.size() == config.concurrentQueries()));
    }

    private Uni<Void> ask(String partner, UUID instructionId) {
        return outcomes.query(partner, instructionId)
                .chain(answer -> answer.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : pool.withTransaction(tx -> handling.apply(tx, List.of(answer.get()))));
    }
}
