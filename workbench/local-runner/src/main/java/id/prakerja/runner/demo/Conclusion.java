package id.prakerja.runner.demo;

import id.prakerja.runner.history.EventHistory;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The end of a demo: the report, and the check that everyone tells the same numbers. */
record Conclusion(DemoContext demo, PrintWriter out) {

    private static final Duration LAST_EVENTS = Duration.ofSeconds(30);

    /** Prints both; returns whether everything agreed. */
    boolean print() {
        Instant end = Instant.now().plus(LAST_EVENTS);
        Figures figures = Figures.take(demo);
        List<Agreement> agreements = agreements(figures);
        // The last events may still be on their way to those who count them.
        while (!hold(agreements) && Instant.now().isBefore(end)) {
            figures = Figures.take(demo);
            agreements = agreements(figures);
        }
        out.println();
        new Report(demo, figures).print(out);
        out.println();
        out.println("Do the services, the topics and the payment partners tell the same?");
        agreements.forEach(agreement -> out.println(agreement.line()));
        out.println(hold(agreements) ? "Every figure agrees." : "Figures differ: something was lost or done twice.");
        out.println();
        return hold(agreements);
    }

    private List<Agreement> agreements(Figures figures) {
        EventHistory history = EventHistory.read(demo.suite().kafkaBootstrapServers());
        return SelfCheck.agreements(demo.wave(), figures, PublishedEvents.of(history));
    }

    private static boolean hold(List<Agreement> agreements) {
        return agreements.stream().allMatch(Agreement::holds);
    }
}
