package id.prakerja.runner.demo;

import id.prakerja.runner.client.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The office plans the wave, opens and closes it, draws, determines and announces. */
public record Selecting(DemoContext demo) {

    /** More than the time that selection leaves for entries made just before the closing. */
    private static final Duration LATE_DELIVERIES = Duration.ofHours(1);

    /** A new suite may have been started on the scenario's day a while ago. */
    private static final Duration START_TOLERANCE = Duration.ofDays(1);

    private static final List<String> LIFE =
            List.of("PLANNED", "OPEN", "CLOSED", "DRAWN", "DETERMINED", "ANNOUNCED", "SETTLED");

    /** A suite without any wave is new, and its calendar turned to the scenario's first day; another keeps its time. */
    void beginOnTheScenariosDay() {
        boolean isNew = demo.selection().waves().path("items").isEmpty();
        Duration since =
                Duration.between(demo.scenario().startsAt(), demo.calendar().now());
        if (isNew && since.abs().compareTo(START_TOLERANCE) > 0) {
            demo.calendar().goTo(demo.scenario().startsAt());
        }
    }

    /** Plans the wave from the programme's present time on. */
    void plan() {
        Instant now = demo.calendar().now();
        Instant opensAt = now.plus(Duration.ofDays(demo.scenario().daysBeforeOpening()));
        plan(opensAt, opensAt.plus(Duration.ofDays(demo.scenario().daysOpen())));
    }

    /** Plans the wave for these times. */
    public void plan(Instant opensAt, Instant closesAt) {
        demo.selection()
                .plan(
                        demo.wave(),
                        demo.scenario().quota(),
                        demo.scenario().priorityShareBasisPoints(),
                        opensAt,
                        closesAt);
    }

    /** Moves the clock to the opening and waits until registration knows that the wave is open. */
    public void open() {
        demo.calendar().goTo(instant("opensAt").plusSeconds(60));
        reach("OPEN", () -> demo.selection().step(demo.wave(), "opening"));
        demo.stages().await("Wave %d open".formatted(demo.wave()), 1, () -> isOpenAtRegistration() ? 1 : 0);
    }

    /** Closes the wave once everyone's entry has arrived; it is drawn by itself, determined and announced. Returns the selected. */
    public Set<UUID> select() {
        demo.stages().await("Entries arrived at selection", demo.scenario().joiners(), () -> figure("joined"));
        demo.calendar().goTo(instant("closesAt").plus(LATE_DELIVERIES));
        reach("CLOSED", () -> demo.selection().step(demo.wave(), "closure"));
        demo.stages().await("Frozen, and drawn by itself", 1, () -> hasReached("DRAWN") ? 1 : 0);
        demo.calendar().goOn(Period.ofDays(demo.scenario().daysToDecree()));
        reach("DETERMINED", () -> demo.selection().determine(demo.wave(), decree()));
        demo.stages().await("Determined and published", figure("selected"), () -> figure("published"));
        reach("ANNOUNCED", () -> demo.selection().step(demo.wave(), "announcement"));
        return demo.selection().selected(demo.wave());
    }

    /** Those who bought nothing in 30 days have lost their membership by now; waits until selection has said so. */
    void awaitRevocations(int expected) {
        demo.stages().await("Unused memberships revoked", expected, () -> figure("revoked"));
    }

    private String decree() {
        return demo.scenario().decree().replace("{wave}", Integer.toString(demo.wave()));
    }

    /**
     * Takes a step of the wave's life. It opens and closes by itself too, and a step whose answer was lost on the way is sent
     * again: being refused is fine where the wave is already there.
     */
    private void reach(String status, Runnable step) {
        if (hasReached(status)) {
            return;
        }
        try {
            step.run();
        } catch (ApiException refused) {
            if (!hasReached(status)) {
                throw refused;
            }
        }
    }

    private boolean hasReached(String status) {
        String present = demo.selection().wave(demo.wave()).path("status").asText();
        return LIFE.indexOf(present) >= LIFE.indexOf(status);
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
