package id.prakerja.runner.demo;

import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.RegistrationApi;
import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.workspace.ProgrammeClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a demo finds and leaves in the data folder.
 *
 * @param suite where it is played
 * @param scenario what is played
 */
public record DemoData(Suite suite, Scenario scenario) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** Stops what runs, clears an earlier demo away, moves other data aside, and sets the clock to the scenario's start. */
    public void beginAnew(PrintWriter out) {
        if (suite.isAnyRunning()) {
            out.println("Stopping the suite that is running.");
            out.flush();
            suite.stop();
        }
        try {
            if (Files.exists(marker())) {
                delete(suite.workspace().data());
            } else if (Files.exists(suite.workspace().servers())) {
                moveAside(out);
            }
            suite.workspace().create();
            Files.writeString(marker(), scenario.title() + System.lineSeparator());
        } catch (IOException e) {
            throw new PlainFailure(
                    "The data folder %s cannot be cleared: %s."
                            .formatted(suite.workspace().data(), e.getMessage()),
                    e);
        }
        new ProgrammeClock(suite.workspace().clockOffset()).moveTo(scenario.startsAt());
    }

    /** Number of the wave to play: the scenario's, or on kept data the one after the last. */
    public int nextWave(boolean keep) {
        if (!keep) {
            return scenario.wave();
        }
        RegistrationApi registration = new RegistrationApi(
                suite.url(Service.REGISTRATION), new Callers(DevelopmentIssuer.of(suite.workspace())));
        int last = 0;
        for (var wave : registration.waves().path("items")) {
            last = Math.max(last, wave.path("wave").asInt());
        }
        return last == 0 ? scenario.wave() : last + 1;
    }

    private Path marker() {
        return suite.workspace().data().resolve("made-by-demo");
    }

    private void moveAside(PrintWriter out) throws IOException {
        Path aside = suite.workspace().home().resolve("data-" + STAMP.format(Instant.now()));
        Files.move(suite.workspace().data(), aside);
        out.println("Data that no demo made were moved to %s.".formatted(aside));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
