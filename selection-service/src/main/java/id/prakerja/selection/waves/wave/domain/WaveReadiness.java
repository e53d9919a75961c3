package id.prakerja.selection.waves.wave.domain;

import static id.prakerja.selection.waves.wave.domain.WaveStatus.ANNOUNCED;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.CLOSED;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.DETERMINED;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.DRAWN;
import static id.prakerja.selection.waves.wave.domain.WaveStatus.PLANNED;

import id.prakerja.refusal.Decision;
import java.time.Duration;
import java.time.Instant;

/** For what a wave is ready at a moment, without changing it. */
public final class WaveReadiness {

    private WaveReadiness() {}

    /**
     * Whether the list may be frozen now: entries made in time have had their grace for delivery.
     *
     * @return the wave, or why not
     */
    public static Decision<Wave> toFreeze(Wave wave, Instant now) {
        Instant from = freezeAt(wave);
        return wave.in(CLOSED).then(closed -> {
            if (wave.freeze() != null) {
                return Decision.refused(WaveProblem.WAVE_FROZEN_ALREADY, Integer.toString(wave.number()));
            }
            return now.isBefore(from)
                    ? Decision.refused(WaveProblem.DRAW_TOO_EARLY, Integer.toString(wave.number()), from.toString())
                    : Decision.granted(wave);
        });
    }

    /**
     * From when on the list is frozen.
     *
     * @return the end of the window and of the grace, UTC
     */
    public static Instant freezeAt(Wave wave) {
        return wave.terms().closesAt().plusSeconds(wave.terms().joinGraceSeconds());
    }

    /**
     * Whether the wave can be drawn: its list is frozen.
     *
     * @return the wave, or why not
     */
    public static Decision<Wave> toDraw(Wave wave, Instant now) {
        return wave.in(CLOSED)
                .then(closed -> wave.freeze() != null
                        ? Decision.granted(wave)
                        : toFreeze(wave, now)
                                .then(due -> Decision.refused(
                                        WaveProblem.WAVE_NOT_FROZEN, Integer.toString(wave.number()))));
    }

    /**
     * Whether a source of randomness may still be announced.
     *
     * @return the wave, or {@code WAVE_STATE}
     */
    public static Decision<Wave> toBeAnnouncedFor(Wave wave) {
        return wave.in(PLANNED);
    }

    /**
     * Whether self-tests of its draw have failed that nobody has answered for yet.
     *
     * @return the wave, or why not
     */
    static Decision<Wave> toAnswerSelfTests(Wave wave) {
        return wave.in(DRAWN)
                .then(drawn -> wave.draw().selfTests().unanswered()
                        ? Decision.granted(wave)
                        : Decision.refused(WaveProblem.SELF_TESTS_NOT_FAILED, Integer.toString(wave.number())));
    }

    /**
     * Whether a decree may follow the draw.
     *
     * @return the wave, or why not
     */
    static Decision<Wave> toDetermine(Wave wave) {
        return wave.in(DRAWN)
                .then(drawn -> wave.draw().selfTests().unanswered()
                        ? Decision.refused(
                                WaveProblem.SELF_TESTS_FAILED,
                                Integer.toString(wave.number()),
                                wave.draw().selfTests().failed().toString())
                        : Decision.granted(wave));
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
