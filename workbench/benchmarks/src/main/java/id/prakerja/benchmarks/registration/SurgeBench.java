package id.prakerja.benchmarks.registration;

import id.prakerja.benchmarks.load.Answers;
import id.prakerja.benchmarks.load.HttpLoad;
import id.prakerja.benchmarks.load.LoadResult;
import id.prakerja.benchmarks.load.Request;
import id.prakerja.benchmarks.load.WarmUp;
import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.stage.ProcessorTime;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Twice as many registrations as the service can take, whether or not it answers: those beyond its capacity are to be sent away
 * quickly with a time to come back, those within it served, and reads stay fast.
 */
public final class SurgeBench implements RegisterBenchmark {

    private static final int SURGE_CONNECTIONS = 2000;
    private static final int WARM_UP_FORMS = 300_000;
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final Duration CROWD = Duration.ofSeconds(10);
    private static final int READS_PER_SECOND = 20;

    @Override
    public String name() {
        return "surge";
    }

    @Override
    public String purpose() {
        return "twice the registrations that the service can take, with reads beside them";
    }

    @Override
    public Measured measure(Stage stage, Effort effort, Progress progress) {
        RegistrationOnStage.start(stage, 50);
        Forms forms = new Forms(stage.issuer());
        HttpLoad calm = new HttpLoad(stage.url(Service.REGISTRATION), RegistrationOnStage.CONNECTIONS);
        int next = stage.newcomers(effort.of(WARM_UP_FORMS));
        WarmUp warm = WarmUp.of(calm, forms.broughtIn(next, next + effort.of(WARM_UP_FORMS)), WARM_UP, progress);
        int seconds = effort.seconds();
        int measured = (int) (warm.capacity() * 1.5 * seconds);
        next = stage.newcomers(measured);
        double capacity = calm.closed(forms.registrations(next, next + measured), effort.round(), Answers.ignored())
                .rate();
        // A crowd at the door is met by code that nothing before has called.
        int crowd = effort.of((int) (2 * capacity * CROWD.toSeconds()));
        next = stage.newcomers(crowd);
        surge(stage).open(forms.broughtIn(next, next + crowd), 2 * capacity, CROWD, Answers.ignored());
        int surge = (int) (2 * capacity * seconds);
        progress.say("capacity %,.0f/s; signing %,d tokens for twice as many".formatted(capacity, surge));
        next = stage.newcomers(surge);
        List<Request> registrations = forms.registrations(next, next + surge);
        CompletableFuture<LoadResult> reads =
                CompletableFuture.supplyAsync(() -> new HttpLoad(stage.url(Service.REGISTRATION), 4)
                        .open(
                                Collections.nCopies(READS_PER_SECOND * seconds, waves(stage)),
                                READS_PER_SECOND,
                                effort.round(),
                                Answers.ignored()));
        ProcessorTime before = stage.processorTime();
        LoadResult surged = surge(stage).open(registrations, 2 * capacity, effort.round(), Answers.ignored());
        LoadResult read = reads.join();
        progress.say(stage.processorTime().since(before, surged.total()));
        progress.say("registrations " + surged);
        progress.say("reads " + read);
        List<Figure> figures = List.of(
                new Figure("surge-accepted", surged.rate() / capacity, "ratio", Bar.atLeast(0.7)),
                new Figure("surge-unanswered", surged.statuses().getOrDefault(0, 0L), "requests", Bar.atMost(0)),
                new Figure("surge-p99", surged.millisAt(99), "ms", Bar.atMost(3000)),
                new Figure("surge-reads-p99", read.millisAt(99), "ms", Bar.atMost(500)));
        return new Measured(figures, Map.of("surge", surged.rate()));
    }

    private static HttpLoad surge(Stage stage) {
        return new HttpLoad(stage.url(Service.REGISTRATION), SURGE_CONNECTIONS);
    }

    private static Request waves(Stage stage) {
        String token = stage.issuer().token(TokenHolder.staff("operator"), Duration.ofHours(1));
        return Request.of("GET", "/v1/waves", Map.of("Authorization", "Bearer " + token), new byte[0]);
    }
}
