package id.prakerja.registration.waves.wave.domain;

import java.time.Instant;

/**
 * When a wave may be joined.
 *
 * @param status where the wave stands
 * @param opensAt start of the window, UTC
 * @param closesAt end of the window, exclusive, UTC
 */
public record JoiningWindow(WaveStatus status, Instant opensAt, Instant closesAt) {

    /**
     * Whether the wave may be joined. The clock counts as well as the status: the news that a wave is closed may be on its way.
     *
     * @param now the present time
     * @return true if it is open and the time is within the window
     */
    public boolean isOpenAt(Instant now) {
        return status == WaveStatus.OPEN && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
