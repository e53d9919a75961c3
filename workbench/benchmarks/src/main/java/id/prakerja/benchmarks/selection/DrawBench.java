package id.prakerja.benchmarks.selection;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.stage.Api;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.benchmarks.stage.StagedBenchmark;
import id.prakerja.benchmarks.stage.Topics;
import id.prakerja.draw.beacon.TrialBeacon;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The draw of the biggest wave so far, through the real service: 5.9 million entries for 800,000 seats. */
public final class DrawBench implements StagedBenchmark {

    private static final int ENTRIES = 5_900_000;
    private static final int SEATS = 800_000;
    private static final int WAVE = 9;
    private static final String HEAP = "1100m";
    private static final String SELECTED = "participant.selected";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public String purpose() {
        return "freeze, draw and determination of 5.9 million entries for 800,000 seats, then their publication";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort, Progress progress) {
        try (Topics topics = stage.topics()) {
            stage.start(Service.SELECTION, HEAP, Map.of("prakerja.drand.relays", ""));
            Api api = operator(stage, TokenHolder.staff("operator"));
            Api approver = operator(stage, TokenHolder.secondStaff("operator"));
            plan(api, approver, effort);
            progress.say("copying %,d entries".formatted(effort.of(ENTRIES)));
            populate(stage, effort.of(ENTRIES));
            long published = topics.records(List.of(SELECTED));
            api.post("/v1/waves/9/closure", "", approver);
            progress.say("freezing");
            long start = System.nanoTime();
            long round = awaitFreeze(api);
            progress.say("frozen in %.1f s".formatted(secondsSince(start)));
            long selected = api.post("/v1/waves/9/draw", value(round), approver)
                    .path("selected")
                    .asLong();
            double draw = secondsSince(start);
            progress.say("drawn in %.1f s: %,d selected".formatted(draw, selected));
            start = System.nanoTime();
            api.post("/v1/waves/9/determination", "{\"decree\":\"SK-9\"}", approver);
            double determination = secondsSince(start);
            long megabytes = stage.residentMegabytes(Service.SELECTION);
            progress.say("determined in %.1f s, %d MB resident".formatted(determination, megabytes));
            start = System.nanoTime();
            topics.await(List.of(SELECTED), published + effort.of(SEATS), PATIENCE);
            progress.say("published %,.0f events/s".formatted(effort.of(SEATS) / secondsSince(start)));
            double verified = verify(stage, api);
            progress.say("verified offline in %.1f s".formatted(verified));
            progress.say("the plain SQL of a draw without cap, spill-over, record and proof: %.1f s"
                    .formatted(plainSql(stage)));
            return List.of(
                    new Figure("draw", draw + determination, "s", Bar.atMost(60)),
                    new Figure("draw-memory", megabytes, "MB", Bar.atMost(1536)),
                    new Figure("draw-verifier", verified, "s", Bar.atMost(60)));
        }
    }

    private static Api operator(Stage stage, TokenHolder holder) {
        return new Api(stage.url(Service.SELECTION), stage.issuer().token(holder, Duration.ofHours(6)));
    }

    private static double verify(Stage stage, Api api) {
        api.post("/v1/waves/9/announcement", "");
        Path resultPackage = stage.suite().workspace().run().resolve("wave-9.zip");
        api.download("/v1/waves/9/result-package", resultPackage);
        return Verifier.seconds(stage.suite().workspace().checkout(), resultPackage);
    }

    private static double plainSql(Stage stage) {
        try (Connection database = stage.connect(Service.SELECTION)) {
            return PlainSqlDraw.seconds(database, WAVE);
        } catch (SQLException e) {
            throw new IllegalStateException("The plain draw failed", e);
        }
    }

    private static void plan(Api api, Api approver, Effort effort) {
        Instant now = Instant.now();
        api.post(
                "/v1/waves",
                """
                {"wave":%d,"quota":%d,"priorityShareBasisPoints":8000,"familyCap":2,"joinGraceSeconds":0,
                 "opensAt":"%s","closesAt":"%s"}""".formatted(WAVE, effort.of(SEATS), now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(5))),
                approver);
        api.post("/v1/waves/9/opening", "");
    }

    private static void populate(Stage stage, int entries) {
        try (Connection database = stage.connect(Service.SELECTION)) {
            WavePopulation population = new WavePopulation(entries, WAVE);
            population.copyInto(database);
            population.count(database);
            database.createStatement().execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException("The entries cannot be copied", e);
        }
    }

    /** The round that the frozen wave waits for, once it has appeared. */
    private static long awaitFreeze(Api api) {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            JsonNode value = api.get("/v1/waves/9/freeze").path("freeze").path("value");
            if (value.has("round")
                    && !Instant.now().isBefore(Instant.parse(value.get("dueAt").asText()))) {
                return value.get("round").asLong();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw new IllegalStateException("The wave was not frozen in " + PATIENCE);
    }

    private static String value(long round) {
        TrialBeacon.Signed signed = TrialBeacon.sign(round);
        return "{\"publicRandomness\":\"%s\",\"signature\":\"%s\"}".formatted(signed.randomness(), signed.signature());
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
