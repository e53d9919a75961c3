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
import id.prakerja.benchmarks.measurement.Rounds;
import id.prakerja.benchmarks.stage.Pgbench;
import id.prakerja.benchmarks.stage.ProcessorTime;
import id.prakerja.benchmarks.stage.Program;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.suite.Service;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Registrations and wave applications over HTTP, each under the person's own signed token and answered after the durable
 * commit; in turn with one-row durable inserts into the same server and with the textbook service. The civil registry is the
 * scarce resource meanwhile, as it was: it verifies 50 people a second.
 */
public final class RegistrationsBench implements RegisterBenchmark {

    private static final int WARM_UP_FORMS = 300_000;
    private static final int WARM_UP_TOKENS = 60_000;
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final int PGBENCH_MANY = 16;
    private static final String OPEN_WAVE = """
            insert into wave (wave, version, status, quota, priority_share_basis_points, opens_at, closes_at, entries,
                              selected, changed_at)
            values (6, 1, 'OPEN', 800000, 8000, now() - interval '1 hour', now() + interval '1 day', 0, 0, now())
                on conflict (wave) do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at
            """;

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public String purpose() {
        return "registrations and wave applications over HTTP, beside one-row inserts and the textbook service";
    }

    @Override
    public Measured measure(Stage stage, Effort effort, Progress progress) {
        RegistrationOnStage.start(stage, 50);
        Program textbook = stage.startProgram("textbook-service", Map.of());
        Pgbench pgbench = new Pgbench(
                stage.newDatabase("one_row"), stage.suite().workspace().run());
        return new Run(stage, textbook, pgbench, effort, progress).measured();
    }

    /** One run with everything started. */
    private static final class Run {

        private final Stage stage;
        private final Pgbench pgbench;
        private final Effort effort;
        private final Progress progress;
        private final Forms forms;
        private final HttpLoad load;
        private final HttpLoad textbookLoad;
        private final double[] registrations = new double[Rounds.COUNT];
        private final double[] joins = new double[Rounds.COUNT];
        private final double[] inserts = new double[Rounds.COUNT];
        private final double[] textbook = new double[Rounds.COUNT];

        Run(Stage stage, Program textbook, Pgbench pgbench, Effort effort, Progress progress) {
            this.stage = stage;
            this.pgbench = pgbench;
            this.effort = effort;
            this.progress = progress;
            this.forms = new Forms(stage.issuer());
            this.load = new HttpLoad(stage.url(Service.REGISTRATION), RegistrationOnStage.CONNECTIONS);
            this.textbookLoad = new HttpLoad(textbook.url(), RegistrationOnStage.CONNECTIONS);
        }

        Measured measured() {
            double capacity = warmUp();
            for (int round = 0; round < Rounds.COUNT; round++) {
                compare(round, capacity);
            }
            progress.say("%s with %d clients: %,.0f/s"
                    .formatted(pgbench.client(), PGBENCH_MANY, pgbench.rowsPerSecond(PGBENCH_MANY, effort.round())));
            latencies(Rounds.middle(registrations));
            double ours = Rounds.middle(registrations);
            List<Figure> figures = List.of(
                    new Figure("registrations-to-pgbench", ours / Rounds.middle(inserts), "ratio", Bar.atLeast(2)),
                    new Figure("registrations-to-textbook", ours / Rounds.middle(textbook), "ratio", Bar.atLeast(6)),
                    new Figure(
                            "joins-to-pgbench",
                            Rounds.middle(joins) / Rounds.middle(inserts),
                            "ratio",
                            Bar.atLeast(2)));
            return new Measured(figures, Map.of("registrations", ours, "joins", Rounds.middle(joins)));
        }

        /** First under one token, for few can be signed in a minute; then each under the person's own, as is measured. */
        private double warmUp() {
            int first = stage.newcomers(effort.of(WARM_UP_FORMS));
            List<Request> broughtIn = forms.broughtIn(first, first + effort.of(WARM_UP_FORMS));
            Request anyone = forms.registrations(0, 1).get(0);
            WarmUp.of(textbookLoad, Collections.nCopies(effort.of(WARM_UP_FORMS), anyone), WARM_UP, progress);
            WarmUp.of(load, broughtIn, WARM_UP, progress);
            return WarmUp.of(load, sign(effort.of(WARM_UP_TOKENS)), WARM_UP, progress)
                    .capacity();
        }

        private void compare(int round, double capacity) {
            int count = (int) (capacity * 1.5 * effort.seconds());
            int first = stage.newcomers(count);
            List<Request> requests = sign(first, count);
            Registered people = new Registered(requests.size());
            LoadResult registered = measured("registrations", requests, Answers.demanded(people));
            inserts[round] = pgbench.rowsPerSecond(1, effort.round());
            textbook[round] = textbookLoad
                    .closed(requests, effort.round(), Answers.demanded())
                    .rate();
            makeReady();
            List<Request> applications = people.applications(forms, first);
            LoadResult joined = measured("joins", applications, Answers.demanded());
            registrations[round] = registered.rate();
            joins[round] = joined.rate();
            progress.say("%s %,.0f/s, textbook %,.0f/s".formatted(pgbench.client(), inserts[round], textbook[round]));
        }

        private LoadResult measured(String what, List<Request> requests, Answers answers) {
            ProcessorTime before = stage.processorTime();
            LoadResult result = load.closed(requests, effort.round(), answers);
            progress.say(what + " " + result);
            progress.say(stage.processorTime().since(before, result.total()));
            return result;
        }

        /** How long people wait while half and nine tenths of the capacity are asked for. */
        private void latencies(double capacity) {
            for (double share : new double[] {0.5, 0.9}) {
                double rate = capacity * share;
                List<Request> requests = sign((int) (rate * effort.seconds()));
                progress.say("registrations at %.0f %% of that: %s"
                        .formatted(share * 100, load.open(requests, rate, effort.round(), Answers.demanded())));
            }
        }

        /** As if the civil registry had confirmed everyone at once and selection had opened the wave. */
        private void makeReady() {
            stage.execute(Service.REGISTRATION, OPEN_WAVE);
            stage.execute(Service.REGISTRATION, "truncate identity_verification, work_item");
            stage.execute(
                    Service.REGISTRATION, "update applicant set status = 'READY' where status = 'IDENTITY_PENDING'");
        }

        private List<Request> sign(int count) {
            return sign(stage.newcomers(count), count);
        }

        private List<Request> sign(int first, int count) {
            progress.say("signing %,d tokens".formatted(count));
            return forms.registrations(first, first + count);
        }
    }
}
