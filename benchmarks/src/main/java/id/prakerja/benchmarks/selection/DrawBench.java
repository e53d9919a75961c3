package id.prakerja.benchmarks.selection;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.benchmarks.Bar;
import id.prakerja.benchmarks.Benchmark;
import id.prakerja.benchmarks.Effort;
import id.prakerja.benchmarks.Figure;
import id.prakerja.benchmarks.Progress;
import id.prakerja.benchmarks.stage.Api;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The draw of the biggest wave so far, through the real service: 5.9 million entries for 800,000 seats. */
public final class DrawBench implements Benchmark {

    private static final int ENTRIES = 5_900_000;
    private static final int SEATS = 800_000;
    private static final int WAVE = 9;
    private static final String HEAP = "1100m";

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public String purpose() {
        return "freeze, draw and determination of 5.9 million entries for 800,000 seats, then their publication";
    }

    @Override
    public List<Figure> run(Effort effort, Progress progress) {
        try (Stage stage = Stage.open()) {
            stage.start(Service.SELECTION, HEAP, Map.of("prakerja.relay.enabled", "false"));
            Api api = new Api(
                    stage.url(Service.SELECTION),
                    stage.issuer().token(TokenHolder.staff("operator"), Duration.ofHours(6)));
            Api approver = new Api(
                    stage.url(Service.SELECTION),
                    stage.issuer().token(TokenHolder.secondStaff("operator"), Duration.ofHours(6)));
            plan(api, approver, effort);
            progress.say("copying %,d entries".formatted(effort.of(ENTRIES)));
            populate(stage, effort.of(ENTRIES));
            api.post("/v1/waves/9/close", "");
            sleepUntilDelivered();
            progress.say("drawing");
            long start = System.nanoTime();
            JsonNode drawn = api.post("/v1/waves/9/draw", "{}", approver);
            double draw = secondsSince(start);
            progress.say(
                    "drawn in %.1f s, %d MB: %s".formatted(draw, stage.residentMegabytes(Service.SELECTION), drawn));
            long determination = System.nanoTime();
            api.post("/v1/waves/9/determination", "{\"decree\":\"SK-9\"}", approver);
            double determined = secondsSince(determination);
            progress.say("determined in %.1f s".formatted(determined));
            return List.of(
                    new Figure("draw", draw + determined, "s", Bar.atMost(60)),
                    new Figure("draw-memory", stage.residentMegabytes(Service.SELECTION), "MB", Bar.atMost(1536)));
        }
    }

    private static void plan(Api api, Api approver, Effort effort) {
        Instant now = Instant.now();
        api.post(
                "/v1/waves",
                """
                {"wave":%d,"quota":%d,"priorityShareBasisPoints":8000,"familyCap":2,"joinGraceSeconds":0,
                 "opensAt":"%s","closesAt":"%s"}""".formatted(WAVE, effort.of(SEATS), now.minus(Duration.ofSeconds(1)), now.plus(Duration.ofHours(5))),
                approver);
        api.post("/v1/waves/9/open", "");
    }

    private static void populate(Stage stage, int entries) {
        try (Connection database = stage.connect(Service.SELECTION)) {
            new WavePopulation(entries, WAVE).copyInto(database);
            database.createStatement().execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException("The entries cannot be copied", e);
        }
    }

    private static void sleepUntilDelivered() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
