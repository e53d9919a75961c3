package id.prakerja.selection.draw.draw;

import id.prakerja.refusal.RefusedException;
import id.prakerja.selection.waves.drand.DrandRelays;
import id.prakerja.selection.waves.drand.domain.DrandRound;
import id.prakerja.selection.waves.drand.domain.DrandValue;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveCalendar;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Draws frozen waves by themselves when their drand rounds appear, so that nobody chooses the moment, nor whether to draw. */
@ApplicationScoped
class DrawCalendar {

    private static final Logger LOG = Logger.getLogger(DrawCalendar.class);

    private static final String DUE = """
            select wave, frozen_list -> 'value' ->> 'chain' as chain, (frozen_list -> 'value' ->> 'round')::bigint as round
              from wave
             where status = 'CLOSED' and frozen_list -> 'value' ->> 'kind' = 'DRAND'
               and (frozen_list -> 'value' ->> 'dueAt')::timestamptz <= $1
             order by wave
            """;

    private final Pool pool;
    private final DrandRelays relays;
    private final DrawOperation draw;
    private final ProgrammeTime time;

    DrawCalendar(Pool pool, DrandRelays relays, DrawOperation draw, ProgrammeTime time) {
        this.pool = pool;
        this.relays = relays;
        this.draw = draw;
        this.time = time;
    }

    private record Due(int wave, DrandRound round) {}

    @Scheduled(
            every = "${prakerja.draw.interval:PT5S}",
            identity = "draw-calendar",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> drawDue() {
        if (!relays.any()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(DUE)
                .execute(Values.of(time.now()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom()
                        .iterable(Rows.list(
                                rows,
                                row -> new Due(
                                        row.getInteger("wave"),
                                        new DrandRound(row.getString("chain"), row.getLong("round"))))))
                .onItem()
                .transformToUniAndConcatenate(due -> relays.fetch(due.round())
                        .chain(value -> draw(due.wave(), value))
                        .onFailure()
                        .recoverWithUni(failure -> {
                            say(due.wave(), failure);
                            return Uni.createFrom().voidItem();
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> draw(int wave, Optional<DrandValue> value) {
        return value.map(found -> pool.withTransaction(
                        tx -> draw.execute(tx, wave, DrawRequest.of(found), WaveCalendar.CALENDAR)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static void say(int wave, Throwable failure) {
        if (failure instanceof RefusedException) {
            LOG.infof("Wave %d is not drawn yet: %s", wave, failure.getMessage());
        } else {
            LOG.warnf(failure, "Wave %d could not be drawn and is tried again", wave);
        }
    }
}
