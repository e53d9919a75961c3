package id.prakerja.benchmarks.registration;

import id.prakerja.benchmarks.load.Answers;
import id.prakerja.benchmarks.load.HttpLoad;
import id.prakerja.benchmarks.load.LoadResult;
import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.benchmarks.stage.StagedBenchmark;
import id.prakerja.runner.suite.Service;
import java.time.Duration;
import java.util.List;

/** Memory over two million registrations without a pause, the civil registry verifying at its default pace beside them. */
public final class MemoryBench implements StagedBenchmark {

    private static final int FORMS = 2_000_000;
    private static final int STEPS = 40;
    private static final int CONNECTIONS = 64;
    private static final int MOST_MEGABYTES = 400;

    @Override
    public String name() {
        return "registrations-memory";
    }

    @Override
    public String purpose() {
        return "resident memory of registration-service over two million registrations";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort, Progress progress) {
        int forms = effort.of(FORMS);
        int first = stage.newcomers(forms);
        long largest = 0;
        RegistrationOnStage.start(stage, 2000);
        Forms people = new Forms(stage.issuer());
        HttpLoad load = new HttpLoad(stage.url(Service.REGISTRATION), CONNECTIONS);
        for (int step = 0; step < STEPS; step++) {
            int from = first + (int) ((long) forms * step / STEPS);
            int until = first + (int) ((long) forms * (step + 1) / STEPS);
            LoadResult result = load.closed(people.broughtIn(from, until), Duration.ofMinutes(10), Answers.demanded());
            long megabytes = stage.residentMegabytes(Service.REGISTRATION);
            largest = Math.max(largest, megabytes);
            progress.say("%,d registered, %d MB resident; %s".formatted(until - first, megabytes, result));
        }
        return List.of(new Figure("registrations-memory", largest, "MB", Bar.atMost(MOST_MEGABYTES)));
    }
}
