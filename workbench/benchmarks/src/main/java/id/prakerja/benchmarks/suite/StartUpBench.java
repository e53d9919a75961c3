package id.prakerja.benchmarks.suite;

import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Benchmark;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.suite.Service;
import java.util.List;
import java.util.stream.Stream;

/** The whole suite from built jars on an empty folder, as {@code ./prakerja up} starts it, and the memory of its services. */
public final class StartUpBench implements Benchmark {

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String purpose() {
        return "servers, partners and the four services from built jars to ready, on an empty folder";
    }

    @Override
    public List<Figure> run(Effort effort, Progress progress) {
        try (Stage stage = Stage.empty()) {
            long start = System.nanoTime();
            stage.suite().start();
            double seconds = (System.nanoTime() - start) / 1e9;
            progress.say("ready after %.1f s".formatted(seconds));
            long largest = Stream.of(Service.values())
                    .mapToLong(service -> {
                        long megabytes = stage.residentMegabytes(service);
                        progress.say("%s: %d MB resident".formatted(service.module(), megabytes));
                        return megabytes;
                    })
                    .max()
                    .orElseThrow();
            return List.of(
                    new Figure("startup", seconds, "s", Bar.atMost(20)),
                    new Figure("startup-memory", largest, "MB", Bar.atMost(300)));
        }
    }
}
