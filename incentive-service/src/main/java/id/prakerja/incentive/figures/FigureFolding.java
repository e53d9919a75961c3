package id.prakerja.incentive.figures;

import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.polling.Rounds;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Folds changes of figures into the figures, so that reading them stays short. Figures are the same before and after. */
@ApplicationScoped
class FigureFolding {

    private static final int MOST = 20_000;

    private static final String FOLD = """
            with folded as (
                delete from figure_change
                 where change_id in (select change_id from figure_change order by change_id limit %d for update skip locked)
                returning *),
            added as (
                insert into figure as known (subject, status, outcome, partner, wave, day, number, rupiah)
                select subject, status, outcome, partner, wave, day, sum(number), sum(rupiah)
                  from folded
                 group by subject, status, outcome, partner, wave, day
                 order by subject, status, outcome, partner, wave, day
                on conflict (subject, status, outcome, partner, wave, day) do update
                   set number = known.number + excluded.number, rupiah = known.rupiah + excluded.rupiah)
            select count(*) as folded from folded
            """.formatted(MOST);

    private final Pool pool;
    private final PollingConfig polling;

    FigureFolding(Pool pool, PollingConfig polling) {
        this.pool = pool;
        this.polling = polling;
    }

    @Scheduled(
            every = PollingConfig.INTERVAL,
            identity = "figures",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> fold() {
        return polling.enabled()
                ? Rounds.whileMore(() -> pool.query(FOLD)
                        .execute()
                        .map(rows -> rows.iterator().next().getLong("folded") == MOST))
                : Uni.createFrom().voidItem();
    }
}
