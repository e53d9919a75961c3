package id.prakerja.work;

import java.time.Duration;

/**
 * How a queue stands.
 *
 * @param waiting items to be done, those in hand included; counted no further than a million
 * @param oldestAge since the oldest of them was asked for; zero if there is none
 * @param failed items set aside
 */
public record QueueFigures(long waiting, Duration oldestAge, long failed) {

    /** Nothing waits. */
    public static final QueueFigures EMPTY = new QueueFigures(0, Duration.ZERO, 0);
}
