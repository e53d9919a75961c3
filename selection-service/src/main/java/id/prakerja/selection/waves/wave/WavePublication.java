package id.prakerja.selection.waves.wave;

import id.prakerja.draw.publication.Fingerprint;
import id.prakerja.draw.selftest.domain.SelfTest;
import id.prakerja.draw.selftest.domain.SelfTests;
import id.prakerja.events.Topics;
import id.prakerja.events.WaveAnnouncement;
import id.prakerja.events.WaveChanged;
import id.prakerja.events.WaveDetermination;
import id.prakerja.events.WaveFreeze;
import id.prakerja.events.WaveSelfTests;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.selection.waves.wave.domain.DrawRecord;
import id.prakerja.selection.waves.wave.domain.FreezeRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Tells of each change of a wave, in its transaction: {@code wave.changed} to the others, and the history of who changed what. */
@ApplicationScoped
class WavePublication {

    private static final String HISTORY = """
            insert into wave_change (wave, version, status, changed_at, changed_by) values ($1, $2, $3, $4, $5)
            """;

    private static final String RULES_HISTORY = """
            insert into wave_rules (wave, version, rules, changed_at, changed_by) values ($1, $2, $3, $4, $5)
                on conflict (wave, version) do nothing
            """;

    private static final String ANNOUNCEMENTS = """
            select announced_at, kind, source, chain, margin_seconds, available_at
              from wave_randomness
             where wave = $1
             order by announcement
            """;

    private static final String DETERMINATIONS = """
            select stage, decree, participants, list_digest, determined_at
              from determination
             where wave = $1
             order by determined_at, stage
            """;

    private final PostgresOutbox outbox;
    private final OutboxEvents events;

    WavePublication(PostgresOutbox outbox, OutboxEvents events) {
        this.outbox = outbox;
        this.events = events;
    }

    /** Writes the change down and publishes the wave. */
    Uni<Void> tell(SqlConnection tx, Wave wave, String by) {
        return tx.preparedQuery(HISTORY)
                .execute(Values.of(wave.number(), wave.version(), wave.status().name(), wave.changedAt(), by))
                .chain(() -> keepRules(tx, wave, by))
                .chain(() -> rows(tx, ANNOUNCEMENTS, wave, WavePublication::announcement))
                .chain(announced -> rows(tx, DETERMINATIONS, wave, WavePublication::determination)
                        .map(determined -> event(wave, announced, determined)))
                .chain(event -> outbox.append(tx, List.of(events.of(Topics.WAVE_CHANGED, wave.number(), event))));
    }

    private static <T> Uni<List<T>> rows(SqlConnection tx, String sql, Wave wave, Function<Row, T> reading) {
        return tx.preparedQuery(sql).execute(Values.of(wave.number())).map(rows -> Rows.list(rows, reading));
    }

    private static WaveAnnouncement announcement(Row row) {
        return new WaveAnnouncement(
                Rows.instant(row, "announced_at"),
                row.getString("kind"),
                row.getString("source"),
                row.getString("chain"),
                row.getLong("margin_seconds"),
                row.getValue("available_at") == null ? null : Rows.instant(row, "available_at"));
    }

    private static WaveDetermination determination(Row row) {
        return new WaveDetermination(
                row.getString("stage"),
                row.getString("decree"),
                row.getLong("participants"),
                row.getString("list_digest"),
                Rows.instant(row, "determined_at"));
    }

    private static Uni<Void> keepRules(SqlConnection tx, Wave wave, String by) {
        return tx.preparedQuery(RULES_HISTORY)
                .execute(Values.of(
                        wave.number(),
                        wave.terms().rules().version(),
                        RuleSetSpec.json(wave.terms().rules()),
                        wave.changedAt(),
                        by))
                .replaceWithVoid();
    }

    private static WaveChanged event(
            Wave wave, List<WaveAnnouncement> announcements, List<WaveDetermination> determinations) {
        DrawRecord draw = wave.draw();
        FreezeRecord freeze = wave.freeze();
        return new WaveChanged(
                wave.number(),
                wave.version(),
                wave.status().name(),
                wave.terms().quota(),
                wave.terms().priorityShareBasisPoints(),
                wave.terms().opensAt(),
                wave.terms().closesAt(),
                wave.commitments().seed(),
                freeze == null ? null : freeze.entryRoot(),
                wave.determination() == null ? null : wave.determination().decree(),
                wave.terms().recoveryDecree(),
                freeze == null ? 0 : freeze.joined(),
                draw == null ? 0 : draw.selected(),
                wave.determination() == null ? null : wave.determination().participants(),
                wave.changedAt(),
                freeze == null ? null : published(freeze),
                draw == null ? expected(freeze) : published(draw.selfTests()),
                wave.commitments().pseudonyms(),
                Fingerprint.ofRules(RuleSetSpec.json(wave.terms().rules()).getMap()),
                announcements,
                determinations);
    }

    private static WaveSelfTests expected(FreezeRecord freeze) {
        return freeze == null
                ? null
                : new WaveSelfTests(
                        freeze.selfTests().significancePerMillion(),
                        freeze.selfTests().smallestGroup(),
                        List.of(),
                        List.of(),
                        null);
    }

    private static WaveSelfTests published(SelfTests tests) {
        return new WaveSelfTests(
                tests.significancePerMillion(),
                tests.smallestGroup(),
                tests.results().stream()
                        .map(result -> new WaveSelfTests.Result(
                                result.test().name(), result.degrees(), result.chiSquareThousandths()))
                        .toList(),
                tests.failed().stream().map(SelfTest::name).toList(),
                tests.answer());
    }

    private static WaveFreeze published(FreezeRecord freeze) {
        FreezeRecord.AwaitedValue value = freeze.value();
        return new WaveFreeze(
                freeze.frozenAt(),
                freeze.eligible(),
                freeze.joinsCounted(),
                freeze.overrideReason(),
                freeze.rulesVersion(),
                freeze.lists().stream()
                        .map(list ->
                                new WaveFreeze.ListVersion(list.kind(), list.list(), list.version(), list.digest()))
                        .toList(),
                value.source(),
                value.chain(),
                value.round(),
                value.dueAt());
    }
}
