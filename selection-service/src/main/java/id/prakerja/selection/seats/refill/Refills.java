package id.prakerja.selection.seats.refill;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.candidates.screening.Judgements;
import id.prakerja.selection.draw.reserve.DeterminationList;
import id.prakerja.selection.draw.reserve.ReserveList;
import id.prakerja.selection.draw.reserve.domain.FamilySeats;
import id.prakerja.selection.draw.reserve.domain.FreedSeat;
import id.prakerja.selection.draw.reserve.domain.SeatFilling;
import id.prakerja.selection.seats.determination.SelectedPublication;
import id.prakerja.selection.seats.refill.domain.RefillProblem;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.SeatGiving;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.DeterminationRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.selection.waves.wave.domain.WaveReadiness;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fills freed seats from the reserve list: judgement, determination list, participants, their events and the seats' use in one
 * transaction. It has happened as a whole or not at all, each seat is filled once, and there are never more people than seats.
 */
@Singleton
class Refills extends WaveAction<RefillRequest> {

    private static final String NEXT = """
            select coalesce(max(refill), 0) + 1 as next from refill where wave = $1
            """;

    private static final String DECREE_USED = """
            select from wave where decree = $1 union all select from refill where decree = $1
            """;

    private static final String INSERT = """
            insert into refill (wave, refill, decree, freed, filled, notice_at, first_purchase_deadline, determined_at,
                                determined_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private static final String ALL = """
            select wave, refill, decree, freed, filled, notice_at, first_purchase_deadline, determined_at
              from refill
             where wave = $1
             order by refill
            """;

    private final Pool pool;
    private final WaveStore waves;
    private final FreedSeats freedSeats;
    private final Judgements judgements;
    private final ReserveList reserve;
    private final DeterminationList list;
    private final SelectedPublication publication;
    private final ProgrammeTime time;

    Refills(
            Pool pool,
            WaveStore waves,
            WaveReads reads,
            FreedSeats freedSeats,
            Judgements judgements,
            ReserveList reserve,
            DeterminationList list,
            SelectedPublication publication,
            ProgrammeTime time) {
        super("REFILL", RefillRequest.class, waves, reads);
        this.pool = pool;
        this.waves = waves;
        this.freedSeats = freedSeats;
        this.judgements = judgements;
        this.reserve = reserve;
        this.list = list;
        this.publication = publication;
        this.time = time;
    }

    /**
     * Fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE}, {@code REFILL_NOT_ALLOWED}, {@code NOTICE_TOO_EARLY}, {@code
     * DECREE_USED} or {@code NO_FREED_SEAT}.
     */
    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int number, RefillRequest request) {
        return waves.get(tx, number)
                .invoke(wave -> decide(wave, request, time.now()))
                .call(wave -> refuseUsedDecree(tx, request.decree()))
                .chain(wave -> freedSeats
                        .lock(tx, number)
                        .invoke(seats -> refuseNothing(wave, seats))
                        .map(seats -> Map.of("quota", wave.terms().quota(), "freedSeats", seats.size())));
    }

    /**
     * Fills every freed seat of a wave that somebody of the reserve list may take. Fails as {@link #examine}, or with {@code
     * LIST_NOT_HELD}.
     */
    @Override
    protected Uni<Void> execute(SqlConnection tx, int number, RefillRequest request, String by) {
        Instant now = time.now();
        return SeatGiving.claim(tx)
                .chain(() -> waves.lock(tx, number))
                .call(wave -> refuseUsedDecree(tx, request.decree()))
                .chain(wave -> {
                    DeterminationRecord decision = decide(wave, request, now);
                    return next(tx, number).chain(refill -> fill(tx, wave, refill, decision, by));
                });
    }

    @Override
    protected Uni<RefillView> show(SqlClient client, int wave) {
        return all(client, wave).map(refills -> refills.get(refills.size() - 1));
    }

    private static DeterminationRecord decide(Wave wave, RefillRequest request, Instant now) {
        Instant noticeAt = request.noticeAt() == null ? now : request.noticeAt();
        Instant until = WaveReadiness.toBeRefilledUntil(wave).orThrow();
        if (!now.isBefore(until)) {
            throw Refusal.of(
                            RefillProblem.REFILL_NOT_ALLOWED,
                            Integer.toString(wave.number()),
                            Integer.toString(wave.terms().refillDays()))
                    .toException();
        }
        if (noticeAt.isBefore(now)) {
            throw Refusal.of(WaveProblem.NOTICE_TOO_EARLY).toException();
        }
        Instant deadline = noticeAt.plus(Duration.ofDays(wave.terms().firstPurchaseDays()));
        return new DeterminationRecord(request.decree(), noticeAt, deadline, now);
    }

    private Uni<Void> fill(SqlConnection tx, Wave wave, int refill, DeterminationRecord decision, String by) {
        String stage = "REFILL-" + refill;
        Instant now = decision.determinedAt();
        // Whoever has a seat is counted with the family card as a recipient from earlier.
        FamilySeats families = new FamilySeats(wave.terms().familyCap());
        return freedSeats
                .lock(tx, wave.number())
                .invoke(seats -> refuseNothing(wave, seats))
                .chain(seats -> judgements
                        .fix(tx, wave, stage, now)
                        .chain(judgement -> reserve.fill(tx, wave, judgement, seats.keySet(), families))
                        .call(filling -> freedSeats.use(tx, seats, filling.taken(), now))
                        .call(filling -> list.write(
                                tx,
                                wave.number(),
                                stage,
                                decision.counting(filling.taken().size()),
                                List.of(),
                                filling))
                        .call(filling -> insert(tx, wave, refill, decision, seats.size(), filling, by))
                        .call(filling -> publication.publish(
                                tx, wave, decision, filling.taken().size()))
                        .chain(filling -> waves.update(tx, wave.republished(now), by)))
                .replaceWithVoid();
    }

    private static void refuseNothing(Wave wave, Map<FreedSeat, UUID> seats) {
        if (seats.isEmpty()) {
            throw Refusal.of(RefillProblem.NO_FREED_SEAT, Integer.toString(wave.number()))
                    .toException();
        }
    }

    private static Uni<Void> insert(
            SqlConnection tx,
            Wave wave,
            int refill,
            DeterminationRecord decision,
            int freed,
            SeatFilling filling,
            String by) {
        return tx.preparedQuery(INSERT)
                .execute(Values.of(
                        wave.number(),
                        refill,
                        decision.decree(),
                        freed,
                        filling.taken().size(),
                        decision.noticeAt(),
                        decision.firstPurchaseDeadline(),
                        decision.determinedAt(),
                        by))
                .replaceWithVoid();
    }

    private static Uni<Integer> next(SqlConnection tx, int wave) {
        return tx.preparedQuery(NEXT)
                .execute(Values.of(wave))
                .map(rows -> rows.iterator().next().getInteger("next"));
    }

    private static Uni<Void> refuseUsedDecree(SqlClient client, String decree) {
        return client.preparedQuery(DECREE_USED)
                .execute(Values.of(decree))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw Refusal.of(WaveProblem.DECREE_USED, decree).toException();
                    }
                })
                .replaceWithVoid();
    }

    /** The fillings of a wave, in order. */
    Uni<List<RefillView>> all(int wave) {
        return all(pool, wave);
    }

    private static Uni<List<RefillView>> all(SqlClient client, int wave) {
        return client.preparedQuery(ALL).execute(Values.of(wave)).map(rows -> Rows.list(rows, RefillView::of));
    }
}
