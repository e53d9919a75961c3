package id.prakerja.selection.waves.wave.domain;

/** Where a wave stands in its life. */
public enum WaveStatus {
    /** Announced with its terms and the commitment to its seed; nobody can join yet. */
    PLANNED,
    /** People join. */
    OPEN,
    /** Nobody joins any more; entries under way may still be delivered. */
    CLOSED,
    /** The list is frozen and drawn, the seed revealed. */
    DRAWN,
    /** The selected are determined by a decree. */
    DETERMINED,
    /** The result is public; the first-purchase window runs. */
    ANNOUNCED,
    /** The first-purchase window is over and every revocation due has been made. */
    SETTLED,
    /** Given up before it closed. */
    CANCELLED;

    /**
     * Whether the draw has taken place.
     *
     * @return true from {@link #DRAWN} on
     */
    public boolean drawn() {
        return this == DRAWN || determined();
    }

    /**
     * Whether the selected are participants.
     *
     * @return true from {@link #DETERMINED} on
     */
    public boolean determined() {
        return this == DETERMINED || announced();
    }

    /**
     * Whether everyone may see the result.
     *
     * @return true from {@link #ANNOUNCED} on
     */
    public boolean announced() {
        return this == ANNOUNCED || this == SETTLED;
    }
}
