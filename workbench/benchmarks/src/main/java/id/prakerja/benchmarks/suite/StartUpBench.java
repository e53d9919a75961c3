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
        double asBuilt;
        try (Stage stage = Stage.empty()) {
            stage.suite().forgetClassArchives();
            asBuilt = start(stage, progress, "the first time since it was built");
        }
        try (Stage stage = Stage.empty()) {
            double again = start(stage, progress, "again, with the classes that the first run left");
            return List.of(
                    new Figure("startup-as-built", asBuilt, "s", Bar.atMost(20)),
                    new Figure("startup", again, "s", Bar.atMost(15)),
                    new Figure("startup-memory", largest(stage, progress), "MB", Bar.atMost(300)));
        }
    }

    private static double start(Stage stage, Progress progress, String which) {
        long start = System.nanoTime();
        stage.suite().start();
        double seconds = (System.nanoTime() - start) / 1e9;
        progress.say("ready after %.1f s, %s".formatted(seconds, which));
        return seconds;
    }

    private static long largest(Stage stage, Progress progress) {
        return Stream.of(Service.values())
                .mapToLong(service -> {
                    long megabytes = stage.residentMegabytes(service);
                    progress.say("%s: %d MB resident".formatted(service.module(), megabytes));
                    return megabytes;
                })
                .max()
                .orElseThrow();
    }
}
