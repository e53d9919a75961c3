package id.prakerja.selection.lifecycle;

import id.prakerja.selection.waves.wave.domain.WaveStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A wave as the model knows it. */
final class WaveLife {

    final int number;
    final int refillDays;
    final boolean recovery;
    long version = 1;
    WaveStatus status = WaveStatus.PLANNED;
    int quota;
    Instant opensAt;
    Instant entriesUntil;

    /** Whether the list is fixed. */
    boolean frozen;

    /** Who was in the draw. */
    final Set<UUID> drawn = new HashSet<>();

    /** Whom the draw gave a seat. */
    final Set<UUID> selected = new HashSet<>();

    /** Who of the reserve has never had a seat of this wave. */
    final Set<UUID> reserve = new HashSet<>();

    /** Who has or had a seat of this wave and did not lose it before the decree. */
    final Set<UUID> seated = new HashSet<>();

    /** Seats that the decree gave; none before. */
    int given;

    WaveLife(int number, int quota, int refillDays, boolean recovery) {
        this.number = number;
        this.quota = quota;
        this.refillDays = refillDays;
        this.recovery = recovery;
    }

    void becomes(WaveStatus next) {
        status = next;
        version++;
    }

    boolean isDetermined() {
        return status == WaveStatus.DETERMINED || status == WaveStatus.ANNOUNCED;
    }

    boolean isFrozen() {
        return frozen;
    }
}
