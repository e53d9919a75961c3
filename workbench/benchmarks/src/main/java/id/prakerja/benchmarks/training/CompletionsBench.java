package id.prakerja.benchmarks.training;

import id.prakerja.benchmarks.load.LoadResult;
import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.measurement.Rounds;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.benchmarks.stage.StagedBenchmark;
import id.prakerja.benchmarks.stage.Topics;
import id.prakerja.runner.suite.Service;
import java.util.List;
import java.util.Map;

/**
 * Signed completions over HTTP, one by one and in batches, each answered when it is stored with its event; in turn with the document
 * server's own rate of bulk compare-and-set. Beside them how long purchases, redemptions and searches of the catalogue take.
 */
public final class CompletionsBench implements StagedBenchmark {

    private static final int PER_ROUND = 5_000;
    private static final int SEARCHES = 20_000;
    private static final int TRAININGS = 2_000;
    private static final double OF_THE_SERVER = 0.9;
    private static final double ENOUGH_IN_BATCHES = 10_000;
    private static final int MILLIS = 240;

    @Override
    public String name() {
        return "completions";
    }

    @Override
    public String purpose() {
        return "signed completions over HTTP, beside the document server's own bulk compare-and-set; purchases, redemptions, searches";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort, Progress progress) {
        int perRound = effort.of(PER_ROUND);
        double[] completions = new double[Rounds.COUNT];
        double[] latencies = new double[Rounds.COUNT];
        double[] batches = new double[Rounds.COUNT];
        double[] bulk = new double[Rounds.COUNT];
        try (Topics topics = stage.topics()) {
            stage.start(Service.TRAINING, "160m", Map.of());
            Learners learners =
                    new Learners(stage.url(Service.TRAINING), stage.issuer(), perRound * (2 * Rounds.COUNT + 1));
            CatalogueSearches catalogue = new CatalogueSearches(stage.url(Service.TRAINING));
            learners.offer(catalogue, effort.of(TRAININGS));
            catalogue.search(effort.of(SEARCHES));
            LoadResult searched = catalogue.search(effort.of(SEARCHES));
            progress.say("searches of the catalogue %s".formatted(searched));
            learners.select(topics);
            progress.say("everybody has an account; buying and beginning");
            Learners.Begun begun = learners.begin();
            progress.say("purchases %s; redemptions %s".formatted(begun.bought(), begun.redeemed()));
            progress.say("warming up: " + learners.complete(0, perRound));
            try (BulkCompareAndSet server = new BulkCompareAndSet(stage.suite().mongoConnectionString(), perRound)) {
                for (int round = 0; round < Rounds.COUNT; round++) {
                    int from = perRound * (2 * round + 1);
                    LoadResult completed = learners.complete(from, from + perRound);
                    completions[round] = completed.rate();
                    latencies[round] = completed.millisAt(99);
                    batches[round] = learners.completeInBatches(from + perRound, from + 2 * perRound);
                    bulk[round] = server.documentsPerSecond();
                    progress.say("completions %s; in batches %,.0f/s; the server's bulk %,.0f/s"
                            .formatted(completed, batches[round], bulk[round]));
                }
            }
            double server = Rounds.middle(bulk);
            return List.of(
                    new Figure("completions", Rounds.middle(completions) / server, "ratio", Bar.atLeast(0.7)),
                    new Figure("completions-p99", Rounds.middle(latencies), "ms", Bar.atMost(MILLIS)),
                    new Figure(
                            "completions-in-batches",
                            Rounds.middle(batches) / Math.min(server, ENOUGH_IN_BATCHES / OF_THE_SERVER),
                            "ratio",
                            Bar.atLeast(OF_THE_SERVER)),
                    new Figure("purchases-p99", begun.bought().millisAt(99), "ms", Bar.atMost(MILLIS)),
                    new Figure("redemptions-p99", begun.redeemed().millisAt(99), "ms", Bar.atMost(MILLIS)),
                    new Figure("catalogue-search-p99", searched.millisAt(99), "ms", Bar.atMost(MILLIS)));
        }
    }
}
