package id.prakerja.selection.waves.wave.domain;

import static id.prakerja.selection.waves.wave.domain.WaveStatus.ANNOUNCED;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.CLOSED;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.DETERMINED;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.OPEN;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.PLANNED;

import id.prakerja.refusal.Decision;
import java.time.Duration;
import java.time.Instant;

/** For what a wave is ready at a moment, without changing it. */
public final class WaveReadiness {

    private WaveReadiness() {}

    /**
     * Whether the list may be frozen and drawn now: entries made in time have had their grace for delivery.
     *
     * @return the wave, or why not
     */
    public static Decision<Wave> toDraw(Wave wave, Instant now) {
        Instant from = wave.terms().closesAt().plusSeconds(wave.terms().joinGraceSeconds());
        return wave.in(CLOSED)
                .then(closed -> now.isBefore(from)
                        ? Decision.refused(WaveProblem.DRAW_TOO_EARLY, Integer.toString(wave.number()), from.toString())
                        : Decision.granted(wave));
    }

    /**
     * Whether people may still join, now or later.
     *
     * @return the wave, or {@code WAVE_STATE}
     */
    public static Decision<Wave> toBeJoined(Wave wave, Instant now) {
        return wave.in(PLANNED, OPEN)
                .then(live -> now.isBefore(wave.terms().closesAt())
                        ? Decision.granted(wave)
                        : Decision.refused(
                                WaveProblem.WAVE_STATE, Integer.toString(wave.number()), CLOSED.name(), OPEN.name()));
    }

    /**
     * Until when freed seats may be filled from the reserve list.
     *
     * @return exclusive, UTC; the notice where the terms say never; or why not
     */
    public static Decision<Instant> toBeRefilledUntil(Wave wave) {
        return wave.in(DETERMINED, ANNOUNCED)
                .then(determined -> Decision.granted(wave.determination()
                        .noticeAt()
                        .plus(Duration.ofDays(wave.terms().refillDays()))));
    }
}
