package id.prakerja.benchmarks.training;

import id.prakerja.benchmarks.load.LoadResult;
import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.measurement.Rounds;
import id.prakerja.benchmarks.measurement.StagedBenchmark;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.benchmarks.stage.Topics;
import id.prakerja.runner.suite.Service;
import java.util.List;
import java.util.Map;

/**
 * Signed completions over HTTP, each answered when it is stored with its event; in turn with the document server's own rate of bulk
 * compare-and-set.
 */
public final class CompletionsBench implements StagedBenchmark {

    private static final int PER_ROUND = 8_000;

    @Override
    public String name() {
        return "completions";
    }

    @Override
    public String purpose() {
        return "signed completions over HTTP, beside the document server's own bulk compare-and-set";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort, Progress progress) {
        int perRound = effort.of(PER_ROUND);
        double[] completions = new double[Rounds.COUNT];
        double[] bulk = new double[Rounds.COUNT];
        try (Topics topics = stage.topics()) {
            stage.start(Service.TRAINING, "160m", Map.of());
            Learners learners =
                    new Learners(stage.url(Service.TRAINING), stage.issuer(), perRound * (Rounds.COUNT + 1));
            learners.select(topics);
            progress.say("everybody has an account; buying and beginning");
            progress.say("bought and begun: " + learners.begin());
            progress.say("warming up: " + learners.complete(0, perRound));
            try (BulkCompareAndSet server = new BulkCompareAndSet(stage.suite().mongoConnectionString(), perRound)) {
                for (int round = 0; round < Rounds.COUNT; round++) {
                    LoadResult completed = learners.complete(perRound * (round + 1), perRound * (round + 2));
                    completions[round] = completed.rate();
                    bulk[round] = server.documentsPerSecond();
                    progress.say("completions %s; the server's bulk %,.0f/s".formatted(completed, bulk[round]));
                }
            }
        }
        return List.of(
                new Figure("completions", Rounds.middle(completions) / Rounds.middle(bulk), "ratio", Bar.atLeast(0.7)));
    }
}
