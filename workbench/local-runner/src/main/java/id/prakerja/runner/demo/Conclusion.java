package id.prakerja.runner.demo;

import id.prakerja.runner.history.EventHistory;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of what was played: the report, and the check that everyone tells the same numbers.
 *
 * @param waves what was played, in order
 * @param out where it is printed
 */
public record Conclusion(List<DemoContext> waves, PrintWriter out) {

    /** A service that was killed as the last of all comes back within it, also on a busy machine. */
    private static final Duration LAST_EVENTS = Duration.ofMinutes(2);

    /** Prints the report of the last wave, and how the figures agree; returns whether all did. */
    boolean print() {
        List<Agreement> agreements = settled();
        DemoContext last = waves.get(waves.size() - 1);
        out.println();
        new Report(last, Figures.take(last)).print(out);
        return print(agreements);
    }

    /** Prints how the figures of the programme and of each wave agree; returns whether all did. */
    public boolean printAgreements() {
        return print(settled());
    }

    private boolean print(List<Agreement> agreements) {
        out.println();
        out.println("Do the services, the topics and the payment partners tell the same?");
        agreements.forEach(agreement -> out.println(agreement.line()));
        out.println(hold(agreements) ? "Every figure agrees." : "Figures differ: something was lost or done twice.");
        out.println();
        return hold(agreements);
    }

    /** The last events may still be on their way to those who count them. */
    private List<Agreement> settled() {
        Instant end = Instant.now().plus(LAST_EVENTS);
        List<Agreement> agreements = agreements();
        while (!hold(agreements) && Instant.now().isBefore(end)) {
            agreements = agreements();
        }
        return agreements;
    }

    private List<Agreement> agreements() {
        List<Agreement> agreements = new ArrayList<>();
        Figures figures = null;
        PublishedEvents events = null;
        for (DemoContext wave : waves) {
            figures = Figures.take(wave);
            if (events == null) {
                events = PublishedEvents.of(EventHistory.read(wave.suite().kafkaBootstrapServers()));
            }
            agreements.addAll(SelfCheck.ofWave(wave.wave(), figures, events));
        }
        agreements.addAll(SelfCheck.ofProgramme(figures, events));
        return agreements;
    }

    private static boolean hold(List<Agreement> agreements) {
        return agreements.stream().allMatch(Agreement::holds);
    }
}
