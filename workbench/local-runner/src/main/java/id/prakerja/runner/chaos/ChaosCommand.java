package id.prakerja.runner.chaos;

import id.prakerja.runner.demo.Demo;
import id.prakerja.runner.demo.DemoData;
import id.prakerja.runner.demo.Scenario;
import id.prakerja.runner.history.EventHistory;
import id.prakerja.runner.history.HistoryChecker;
import id.prakerja.runner.partner.Lies;
import id.prakerja.runner.partner.PartnerBooks;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuitePorts;
import id.prakerja.runner.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ./prakerja chaos}: plays waves while everything that runs is killed, frozen and cut off and partners lie, and then holds services, topics, ledger and the
 * payment partners' own books against each other, person by person and rupiah by rupiah.
 */
@Command(
        name = "chaos",
        description =
                "Play waves while services, payment partners and servers are killed with SIGKILL, frozen and cut off and partners"
                        + " lie, and check that nobody was lost, drawn twice or paid twice.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Runs on a suite of its own, which is stopped afterwards. Ends with 0 only if every figure agrees and no event,",
            "and no line of a payment partner's book, breaks a promise, people were shown every untruth, and so many were killed.",
        })
public final class ChaosCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    /** So far above the port where each part of the suite listens lies the link at which the others reach it. */
    private static final int LINKS = 40;

    @Option(names = "--seed", paramLabel = "S", description = "What is hit, how and after which pause (default: any).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "How many kills are enough, 1 at least (default ${DEFAULT-VALUE}); waves are played until then.")
    private int kills;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            defaultValue = "240",
            description = "After so long no further wave begins, whatever is missing (default ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--honest", description = "Partners tell the truth, once and at once.")
    private boolean honest;

    @Option(
            names = "--joiners",
            paramLabel = "N",
            defaultValue = "440",
            description = "People in each wave (default ${DEFAULT-VALUE}); some 45 of 100 are selected.")
    private int joiners;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "23000",
            description = "The suite's ports lie above this number, up to 100 of them (default ${DEFAULT-VALUE}).")
    private int portBase;

    @Option(names = "--home", hidden = true, description = "folder of the suite, for tests")
    private Optional<Path> home = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (kills < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--kills is a number from 1: without a kill nothing is played, and nothing shown.");
        }
        SuitePorts listening = SuitePorts.above(portBase);
        SuitePorts reached = SuitePorts.above(portBase + LINKS);
        Workspace current = Workspace.current();
        Suite suite = new Suite(
                home.map(current::in).orElseGet(() -> current.beside(Integer.toString(portBase))), listening, reached);
        try (Links links = new Links(reached, listening)) {
            return play(suite, links);
        }
    }

    private int play(Suite suite, Links links) {
        PrintWriter out = spec.commandLine().getOut();
        long chosen = seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000));
        Instant began = Instant.now();
        out.println("Seed %d, %d kills.".formatted(chosen, kills));
        try (Disturber disturber = new Disturber(suite, links, chosen, kills, out)) {
            Instant end = began.plus(Duration.ofMinutes(minutes));
            boolean agreed = play(suite, disturber, honest ? Lies.NONE : Lies.of(chosen), end, out);
            List<String> violations = HistoryChecker.violations(
                    EventHistory.read(suite.kafkaBootstrapServers()), PartnerBooks.read(suite.workspace()));
            violations.stream().limit(SHOWN).forEach(violation -> out.println("  VIOLATED " + violation));
            out.println(
                    violations.isEmpty()
                            ? "No event and no line of a payment partner's book breaks a promise."
                            : "%d promises are broken.".formatted(violations.size()));
            out.println("%s, seed %d, in %d s."
                    .formatted(
                            disturber.summary(),
                            chosen,
                            Duration.between(began, Instant.now()).toSeconds()));
            boolean enough = disturber.kills() >= kills;
            if (agreed && !enough) {
                out.println("%d minutes were not enough for %d kills.".formatted(minutes, kills));
            }
            return agreed && enough && violations.isEmpty() ? 0 : 1;
        } finally {
            suite.stop();
        }
    }

    private boolean play(Suite suite, Disturber disturber, Lies lies, Instant end, PrintWriter out) {
        Scenario scenario = Scenario.named("wave-6-2020").withJoiners(joiners);
        DemoData data = new DemoData(suite, scenario);
        data.beginAnew(out);
        lies.keepIn(suite.workspace());
        suite.start();
        boolean agreed = true;
        for (boolean first = true; agreed && wantsMore(disturber, end); first = false) {
            int wave = data.nextWave(!first);
            out.println("Wave %d, after %d of %d kills.".formatted(wave, disturber.kills(), kills));
            out.flush();
            disturber.begin();
            agreed = new Demo(suite, scenario, wave, out).playDisturbed(disturber::rest);
        }
        return agreed;
    }

    private boolean wantsMore(Disturber disturber, Instant end) {
        return disturber.kills() < kills && Instant.now().isBefore(end);
    }
}
