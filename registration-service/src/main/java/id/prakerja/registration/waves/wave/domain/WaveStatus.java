package id.prakerja.registration.waves.wave.domain;

import java.util.Set;

/** Where a wave stands, in the words of selection-service. */
public enum WaveStatus {
    /** Announced, not open yet. */
    PLANNED,
    /** May be joined. */
    OPEN,
    /** The joining window is over. */
    CLOSED,
    /** The lottery is done. */
    DRAWN,
    /** The decree is issued: who is selected is certain. */
    DETERMINED,
    /** The results are told. */
    ANNOUNCED,
    /** The window for the first purchase is over. */
    SETTLED,
    /** Called off; nobody is selected. */
    CANCELLED;

    /** Statuses in which it is certain who has joined. */
    public static final Set<WaveStatus> JOINED = Set.of(CLOSED, DRAWN, DETERMINED, ANNOUNCED, SETTLED);
}
