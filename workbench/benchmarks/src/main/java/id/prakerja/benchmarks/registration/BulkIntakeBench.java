package id.prakerja.benchmarks.registration;

import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.measurement.Rounds;
import id.prakerja.benchmarks.stage.Api;
import id.prakerja.benchmarks.stage.ProcessorTime;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A sheet of paper forms (NDJSON) from the last of its bytes to the last of its rows: checked as a whole, every row validated,
 * encrypted, looked up for duplicates and stored; in turn with {@code COPY} of the same rows into a table with a primary key, and of
 * the rows as they are kept into a table with the indexes of the register, which is the least that having them there costs.
 */
public final class BulkIntakeBench implements RegisterBenchmark {

    private static final int ROWS = 100_000;

    @Override
    public String name() {
        return "bulk-intake";
    }

    @Override
    public String purpose() {
        return "a sheet of paper forms validated, encrypted and stored, beside COPY of the same rows";
    }

    @Override
    public Measured measure(Stage stage, Effort effort, Progress progress) {
        int rows = effort.of(ROWS);
        double[] intake = new double[Rounds.COUNT];
        double[] copied = new double[Rounds.COUNT];
        double[] register = new double[Rounds.COUNT];
        RegistrationOnStage.start(stage, 50);
        PlainCopy copy = new PlainCopy(stage);
        Api api = new Api(
                stage.url(Service.REGISTRATION),
                stage.issuer().token(TokenHolder.staff("operator"), Duration.ofHours(6)));
        int first = stage.newcomers(rows * (Rounds.COUNT + 1));
        progress.say("warming up: %,.0f rows/s".formatted(takenIn(api, first, first + rows)));
        for (int round = 0; round < Rounds.COUNT; round++) {
            int from = first + rows * (round + 1);
            ProcessorTime before = stage.processorTime();
            intake[round] = takenIn(api, from, from + rows);
            progress.say(stage.processorTime().since(before, rows));
            register[round] = copy.intoTheRegistersIndexes(Sheet.bast(from));
            copied[round] = copy.asWritten(from, from + rows);
            progress.say("taken in %,.0f rows/s, COPY %,.0f rows/s, into a register's indexes %,.0f rows/s"
                    .formatted(intake[round], copied[round], register[round]));
        }
        List<Figure> figures = List.of(
                new Figure("bulk-intake", Rounds.middle(intake) / Rounds.middle(copied), "ratio", Bar.atLeast(0.25)),
                new Figure(
                        "bulk-intake-to-register",
                        Rounds.middle(intake) / Rounds.middle(register),
                        "ratio",
                        Bar.atLeast(0.25)));
        return new Measured(figures, Map.of("bulk-intake", Rounds.middle(intake)));
    }

    private static double takenIn(Api api, int from, int until) {
        Sheet sheet = Sheet.sent(api, from, until);
        long start = System.nanoTime();
        sheet.awaitAccepted();
        return (until - from) / ((System.nanoTime() - start) / 1e9);
    }
}
