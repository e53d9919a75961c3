package id.prakerja.benchmarks.suite;

import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Benchmark;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.demo.Demo;
import id.prakerja.runner.demo.Scenario;
import id.prakerja.runner.suite.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;

/** How long the operations console takes for a page after a wave of a thousand participants: the slowest page, in the middle of many. */
public final class ConsoleBench implements Benchmark {

    private static final int JOINERS = 2_000;
    private static final int PARTICIPANTS = 1_000;
    private static final int TRAININGS = 17;
    private static final int TIMES = 21;
    private static final int MOST_MILLIS = 200;
    private static final int OK = 200;

    private static final List<String> PAGES = List.of(
            "/console",
            "/console/decisions",
            "/console/waves",
            "/console/waves/6",
            "/console/people",
            "/console/payments",
            "/console/payments?status=SETTLED",
            "/console/payments?status=HELD",
            "/console/batches",
            "/console/reconciliation",
            "/console/statements",
            "/console/partners?status=APPROVED",
            "/console/partners/gopay/deliveries",
            "/console/offices",
            "/console/duplicates",
            "/console/complaints",
            "/console/parked",
            "/console/services");

    private final HttpClient browser = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();

    @Override
    public String name() {
        return "console";
    }

    @Override
    public String purpose() {
        return "pages of the console over tables of a thousand participants";
    }

    @Override
    public List<Figure> run(Effort effort, Progress progress) {
        try (Stage stage = Stage.empty()) {
            stage.suite().start();
            play(stage, effort, progress);
            Console console = new Console(stage.suite());
            console.start();
            get(console.url().resolve("/console?login_hint=operator"));
            double slowest = 0;
            for (String page : PAGES) {
                double millis = middle(console.url().resolve(page));
                progress.say("%s: %.0f ms".formatted(page, millis));
                slowest = Math.max(slowest, millis);
            }
            return List.of(new Figure("console-page", slowest, "ms", Bar.atMost(MOST_MILLIS)));
        }
    }

    private static void play(Stage stage, Effort effort, Progress progress) {
        progress.say(
                "a wave of %,d people for %,d seats is played".formatted(effort.of(JOINERS), effort.of(PARTICIPANTS)));
        Scenario scenario =
                Scenario.named("wave-6-2020").scaledTo(effort.of(JOINERS), effort.of(PARTICIPANTS), TRAININGS);
        StringWriter report = new StringWriter();
        if (!new Demo(stage.suite(), scenario, scenario.wave(), new PrintWriter(report, true)).play()) {
            throw new IllegalStateException("The wave did not end as it should have: " + report);
        }
    }

    private double middle(URI page) {
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            get(page);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }

    private void get(URI page) {
        try {
            int status = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != OK) {
                throw new IllegalStateException("%s was answered %d".formatted(page, status));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
