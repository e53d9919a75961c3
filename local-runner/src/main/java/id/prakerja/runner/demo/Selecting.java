package id.prakerja.runner.demo;

import id.prakerja.runner.client.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Set;
import java.util.UUID;

/** The office plans the wave, opens and closes it, draws, determines and announces. */
record Selecting(DemoContext demo) {

    /** More than the time that selection leaves for entries made just before the closing. */
    private static final Duration LATE_DELIVERIES = Duration.ofHours(1);

    private static final String ALREADY = "WAVE_STATE";

    /** Plans the wave from the programme's present time on. */
    void plan() {
        Instant now = demo.calendar().now();
        Instant opensAt = now.plus(Duration.ofDays(demo.scenario().daysBeforeOpening()));
        Instant closesAt = opensAt.plus(Duration.ofDays(demo.scenario().daysOpen()));
        demo.selection()
                .plan(
                        demo.wave(),
                        demo.scenario().quota(),
                        demo.scenario().priorityShareBasisPoints(),
                        opensAt,
                        closesAt);
    }

    /** Moves the clock to the opening and waits until registration knows that the wave is open. */
    void open() {
        demo.calendar().goTo(instant("opensAt").plusSeconds(60));
        step("open");
        demo.stages().await("Wave %d open".formatted(demo.wave()), 1, () -> isOpenAtRegistration() ? 1 : 0);
    }

    /** Closes the wave once everyone's entry has arrived, draws, determines and announces. Returns the selected. */
    Set<UUID> select() {
        demo.stages().await("Entries arrived at selection", demo.scenario().joiners(), () -> figure("joined"));
        demo.calendar().goTo(instant("closesAt").plus(LATE_DELIVERIES));
        step("close");
        step("draw");
        demo.calendar().goOn(Period.ofDays(demo.scenario().daysToDecree()));
        demo.selection().determine(demo.wave(), decree());
        long selected = figure("selected");
        demo.stages().await("Determined and published", selected, () -> figure("published"));
        step("announcement");
        return demo.selection().selected(demo.wave());
    }

    /** Those who bought nothing in 30 days have lost their membership by now; waits until selection has said so. */
    void awaitRevocations(int expected) {
        demo.stages().await("Unused memberships revoked", expected, () -> figure("revoked"));
    }

    private String decree() {
        return demo.scenario().decree().replace("{wave}", Integer.toString(demo.wave()));
    }

    /** The wave also opens and closes by itself when its time has come: being too late for a step is as good. */
    private void step(String step) {
        try {
            demo.selection().step(demo.wave(), step);
        } catch (ApiException refused) {
            boolean byItself = step.equals("open") || step.equals("close");
            if (!byItself || !refused.code().equals(ALREADY)) {
                throw refused;
            }
        }
    }

    private boolean isOpenAtRegistration() {
        for (var wave : demo.registration().waves().path("items")) {
            if (wave.path("wave").asInt() == demo.wave()) {
                return wave.path("status").asText().equals("OPEN");
            }
        }
        return false;
    }

    private Instant instant(String field) {
        return Instant.parse(demo.selection().wave(demo.wave()).path(field).asText());
    }

    private long figure(String name) {
        return demo.selection().waveFigures(demo.wave()).path(name).asLong();
    }
}
