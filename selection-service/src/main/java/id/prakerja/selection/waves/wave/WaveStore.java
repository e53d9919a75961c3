package id.prakerja.selection.waves.wave;

import id.prakerja.approvals.Approvals;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.selection.waves.wave.domain.DeterminationRecord;
import id.prakerja.selection.waves.wave.domain.DrawRecord;
import id.prakerja.selection.waves.wave.domain.SeatTable;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.selection.waves.wave.domain.WaveTerms;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The waves in the database. Each write is told of in the same transaction ({@link WavePublication}); the row lock keeps
 * the versions of a wave in order.
 */
@ApplicationScoped
public class WaveStore {

    private static final String INSERT = """
            insert into wave (wave, version, status, quota, priority_share, opens_at, closes_at, join_grace_seconds, balance,
                              first_purchase_days, family_cap, rules, seed_commitment, pseudonym_commitment, entries_until, changed_at,
                              affirmative_share, regency_list, regencies, refill_days, recovery_decree)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
            on conflict (wave) do nothing
            """;

    private static final String INSERT_PROVINCES = """
            insert into wave_province (wave, province, seats)
            select $1, province, seats from unnest($2::text[], $3::int[]) as p (province, seats)
            """;

    /** Compares the version, so that a write on an outdated wave changes nothing. */
    private static final String UPDATE = """
            update wave
               set version = $2, status = $3, opens_at = $4, closes_at = $5, entries_until = $6, revealed_seed = $7,
                   public_randomness = $8, randomness_source = $9, entry_root = $10, outcome_root = $11, entries = $12,
                   eligible = $13, selected = $14, drawn_at = $15, decree = $16, notice_at = $17,
                   first_purchase_deadline = $18, determined_at = $19, cancel_reason = $20, changed_at = $21, rules = $22,
                   quota = $23, determined = $24, frozen_list = $25, self_tests = $26
             where wave = $1 and version = $2 - 1
            """;

    private final WavePublication publication;
    private final Approvals approvals;

    WaveStore(WavePublication publication, Approvals approvals) {
        this.publication = publication;
        this.approvals = approvals;
    }

    /** Reads a wave. */
    public Uni<Wave> get(SqlClient client, int number) {
        return one(client, "select * from wave where wave = $1", number);
    }

    /** Reads a wave and keeps others from changing it until the transaction ends. */
    public Uni<Wave> lock(SqlConnection tx, int number) {
        return one(tx, "select * from wave where wave = $1 for no key update", number);
    }

    /**
     * Version of a wave.
     *
     * @return 1 or more; 0 where there is no such wave
     */
    public Uni<Long> version(SqlClient client, int number) {
        return client.preparedQuery("select coalesce(max(version), 0) from wave where wave = $1")
                .execute(Values.of(number))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Up to {@code limit} waves after a number, in ascending order. */
    Uni<List<Wave>> list(SqlClient client, int after, int limit) {
        return client.preparedQuery("select * from wave where wave > $1 order by wave limit $2")
                .execute(Values.of(after, limit))
                .map(WaveStore::waves);
    }

    /** Waves that are open or will open, in the order of their openings. */
    Uni<List<Wave>> upcoming(SqlClient client) {
        return client.query("select * from wave where status in ('PLANNED', 'OPEN') order by opens_at, wave")
                .execute()
                .map(WaveStore::waves);
    }

    /** Locks the waves that the calendar may have to move, leaving out those that somebody else is moving. */
    Uni<List<Wave>> lockDue(SqlConnection tx, Instant now) {
        return tx.preparedQuery("""
                        select * from wave
                         where (status = 'PLANNED' and opens_at <= $1) or (status = 'OPEN' and closes_at <= $1)
                         order by wave
                           for no key update skip locked
                        """).execute(Values.of(now)).map(WaveStore::waves);
    }

    /**
     * Seats per province as planned.
     *
     * @return seats by two-digit province code
     */
    public Uni<SortedMap<String, Integer>> provinces(SqlClient client, int number) {
        return client.preparedQuery("select province, seats from wave_province where wave = $1")
                .execute(Values.of(number))
                .map(rows -> {
                    SortedMap<String, Integer> seats = new TreeMap<>();
                    rows.forEach(row -> seats.put(row.getString("province"), row.getInteger("seats")));
                    return seats;
                });
    }

    /** Stores a newly planned wave, to be {@linkplain #publish published} once all that belongs to it is there; fails with {@code WAVE_EXISTS}. */
    public Uni<Void> insert(SqlConnection tx, Wave wave, SeatTable seats) {
        WaveTerms terms = wave.terms();
        return tx.preparedQuery(INSERT)
                .execute(Values.of(
                        wave.number(),
                        wave.version(),
                        wave.status().name(),
                        terms.quota(),
                        terms.priorityShareBasisPoints(),
                        terms.opensAt(),
                        terms.closesAt(),
                        terms.joinGraceSeconds(),
                        terms.balance(),
                        terms.firstPurchaseDays(),
                        terms.familyCap(),
                        RuleSetSpec.json(terms.rules()),
                        wave.commitments().seed(),
                        wave.commitments().pseudonyms(),
                        wave.entriesUntil(),
                        wave.changedAt(),
                        terms.affirmative().shareBasisPoints(),
                        terms.affirmative().regencyList(),
                        terms.affirmative().regencies().stream().sorted().toArray(String[]::new),
                        terms.refillDays(),
                        terms.recoveryDecree()))
                .invoke(inserted -> {
                    if (inserted.rowCount() == 0) {
                        throw Refusal.of(WaveProblem.WAVE_EXISTS, Integer.toString(wave.number()))
                                .toException();
                    }
                })
                .chain(() -> insertProvinces(tx, wave.number(), seats));
    }

    /** Publishes a wave as the transaction has stored it. */
    public Uni<Void> publish(SqlConnection tx, Wave wave, String by) {
        return publication.tell(tx, wave, by).chain(() -> lapseProposals(tx, wave));
    }

    /** Replaces the table of a wave that the transaction has locked. */
    public Uni<Void> replaceProvinces(SqlConnection tx, int wave, SeatTable seats) {
        return tx.preparedQuery("delete from wave_province where wave = $1")
                .execute(Values.of(wave))
                .chain(() -> insertProvinces(tx, wave, seats));
    }

    private static Uni<Void> insertProvinces(SqlConnection tx, int wave, SeatTable seats) {
        return tx.preparedQuery(INSERT_PROVINCES)
                .execute(Values.of(
                        wave,
                        seats.provinces().keySet().toArray(String[]::new),
                        seats.provinces().values().toArray(Integer[]::new)))
                .replaceWithVoid();
    }

    /**
     * Stores a wave's next version and publishes it.
     *
     * @param wave the wave as it shall be
     * @param by who changed it: an account, or {@code calendar}
     * @return the wave; fails if the stored version is not the one before
     */
    public Uni<Wave> update(SqlConnection tx, Wave wave, String by) {
        return tx.preparedQuery(UPDATE)
                .execute(changeable(wave))
                .invoke(updated -> {
                    if (updated.rowCount() != 1) {
                        throw new IllegalStateException("Wave %d was changed by someone else".formatted(wave.number()));
                    }
                })
                .chain(() -> publish(tx, wave, by))
                .replaceWith(wave);
    }

    /** What was proposed for the wave as it was would wait for nobody. */
    private Uni<Void> lapseProposals(SqlConnection tx, Wave wave) {
        return approvals.lapseAll(
                tx,
                WaveAction.subject(wave.number()),
                wave.version(),
                "The wave has changed since: version %d, %s".formatted(wave.version(), wave.status()));
    }

    private static Tuple changeable(Wave wave) {
        DrawRecord draw = wave.draw();
        DeterminationRecord determination = wave.determination();
        return Values.of(
                wave.number(),
                wave.version(),
                wave.status().name(),
                wave.terms().opensAt(),
                wave.terms().closesAt(),
                wave.entriesUntil(),
                draw == null ? null : draw.seed(),
                draw == null ? null : draw.publicRandomness(),
                draw == null ? null : draw.randomnessSource(),
                wave.freeze() == null ? null : wave.freeze().entryRoot(),
                draw == null ? null : draw.outcomeRoot(),
                wave.freeze() == null ? 0L : wave.freeze().joined(),
                wave.freeze() == null ? 0L : wave.freeze().eligible(),
                draw == null ? 0L : draw.selected(),
                draw == null ? null : draw.drawnAt(),
                determination == null ? null : determination.decree(),
                determination == null ? null : determination.noticeAt(),
                determination == null ? null : determination.firstPurchaseDeadline(),
                determination == null ? null : determination.determinedAt(),
                wave.cancelReason(),
                wave.changedAt(),
                RuleSetSpec.json(wave.terms().rules()),
                wave.terms().quota(),
                determination == null ? null : determination.participants(),
                wave.freeze() == null ? null : FreezeJson.of(wave.freeze()),
                draw == null ? null : SelfTestsJson.of(draw.selfTests()));
    }

    private static Uni<Wave> one(SqlClient client, String sql, int number) {
        return client.preparedQuery(sql)
                .execute(Values.of(number))
                .map(rows -> waves(rows).stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(WaveProblem.WAVE_UNKNOWN, Integer.toString(number))
                                .toException()));
    }

    private static List<Wave> waves(RowSet<Row> rows) {
        return Rows.list(rows, WaveRows::wave);
    }
}
