package id.prakerja.runner.chaos;

import id.prakerja.infrastructure.Frozen;
import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.suite.Suite;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Kills, freezes and cuts off parts of a suite, one after the other, while something else plays on it, and starts again what is down. What is
 * hit, how and after which pause follows from the seed; when in the play it strikes follows from the machine. After so many hits in a row
 * nothing is hit until everything has been ready for a while, so that however many are wanted, what plays gets on.
 */
final class Disturber implements AutoCloseable {

    /** Between what was hit being started again and the next hit. */
    private static final int SHORTEST_PAUSE_MS = 500;

    private static final int LONGEST_PAUSE_MS = 4_000;
    private static final int LONGEST_FREEZE_MS = 3_000;
    private static final int LONGEST_CUT_MS = 5_000;
    private static final List<Victim> VICTIMS = List.of(Victim.values());
    private static final List<Link.Cut> CUTS = List.of(Link.Cut.values());
    /** Of this many hits one is a freeze and one a cut. */
    private static final int ONE_OF_EACH = 5;

    private static final int HITS_IN_A_ROW = 10;

    /** A service that has been away takes some seconds to join its topics again, and a payout goes through several of them. */
    private static final int BREATH_MS = 15_000;

    private final Suite suite;
    private final List<Link> links;
    private final Random random;
    private final int wanted;
    private final PrintWriter out;
    private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
    private int freezes;
    private int cuts;
    private CountDownLatch rest = new CountDownLatch(1);
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    /**
     * One that has not begun.
     *
     * @param links over which the suite's parts are reached
     * @param wanted how many kills are enough
     */
    Disturber(Suite suite, Links links, long seed, int wanted, PrintWriter out) {
        this.suite = suite;
        this.links = links.all();
        this.random = new Random(seed);
        this.wanted = wanted;
        this.out = out;
    }

    /** Goes to work beside the caller. */
    void begin() {
        rest = new CountDownLatch(1);
        work = CompletableFuture.runAsync(this::disturb);
    }

    /**
     * Stops, and returns when everything is ready.
     *
     * @throws PlainFailure if something that was killed did not come up again
     */
    void rest() {
        rest.countDown();
        try {
            work.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof PlainFailure plain ? plain : failed;
        }
        suite.start();
    }

    /** Starts and hits nothing any more, whatever has become of the play. */
    @Override
    public void close() {
        rest.countDown();
        work.exceptionally(failed -> null).join();
    }

    /** Kills so far. */
    int kills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What was done, for a person to read. */
    String summary() {
        return "%d kills (%s), %d freezes, %d cuts"
                .formatted(
                        kills(),
                        String.join(
                                ", ",
                                kills.entrySet().stream()
                                        .map(each -> each.getKey().label() + " " + each.getValue())
                                        .toList()),
                        freezes,
                        cuts);
    }

    private void disturb() {
        while (!isOver(pause())) {
            startWhatGaveUp();
            if (kills() < wanted) {
                hit();
                if (isTimeForBreath()) {
                    suite.start();
                }
            }
        }
    }

    private boolean isTimeForBreath() {
        int hits = hits();
        return hits > 0 && hits % HITS_IN_A_ROW == 0;
    }

    private int pause() {
        int pause = SHORTEST_PAUSE_MS + random.nextInt(LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS);
        return isTimeForBreath() ? pause + BREATH_MS : pause;
    }

    /** A service that finds no server when it starts gives up; outside, whatever watches over processes starts it again. */
    private void startWhatGaveUp() {
        VICTIMS.stream().filter(victim -> victim.processes(suite).isEmpty()).forEach(victim -> victim.revive(suite));
    }

    private void hit() {
        Victim victim = any(VICTIMS);
        switch (random.nextInt(ONE_OF_EACH)) {
            case 0 -> freeze(victim, random.nextInt(LONGEST_FREEZE_MS));
            case 1 -> cut(any(links), any(CUTS), random.nextInt(LONGEST_CUT_MS));
            default -> kill(victim);
        }
    }

    private <T> T any(List<T> these) {
        return these.get(random.nextInt(these.size()));
    }

    private void kill(Victim victim) {
        victim.kill(suite);
        kills.merge(victim, 1, Integer::sum);
        say("killed %s (%d of %d)".formatted(victim.label(), kills(), wanted));
        victim.revive(suite);
    }

    private void freeze(Victim victim, int milliseconds) {
        Frozen.all(victim.processes(suite), () -> isOver(milliseconds));
        freezes++;
        say("froze %s for %,d ms".formatted(victim.label(), milliseconds));
    }

    private void cut(Link link, Link.Cut how, int milliseconds) {
        link.cut(how);
        boolean over = isOver(milliseconds);
        link.mend();
        cuts++;
        say("cut off %s for %,d ms%s (%s)"
                .formatted(
                        link.name(),
                        milliseconds,
                        over ? " at most" : "",
                        how.name().toLowerCase(Locale.ROOT)));
    }

    private int hits() {
        return kills() + freezes + cuts;
    }

    private void say(String what) {
        out.println("    %3d  %s".formatted(hits(), what));
        out.flush();
    }

    /** Waits so long, or until there is to be rest. */
    private boolean isOver(int milliseconds) {
        try {
            return rest.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
