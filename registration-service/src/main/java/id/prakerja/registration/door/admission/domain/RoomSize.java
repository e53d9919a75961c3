package id.prakerja.registration.door.admission.domain;

/**
 * Bounds of a waiting room.
 *
 * @param expectedPerSecond requests a second that are expected to be done, until it is known better
 * @param patience seconds that somebody who was let in may have to wait for the answer
 * @param leastPlaces requests that may be under way in any case
 * @param mostPlaces requests that may be under way at most
 * @param longestPause seconds after which somebody who waits is to look in again at the latest
 * @param ticketLife seconds for which a ticket holds after its turn
 */
public record RoomSize(
        double expectedPerSecond,
        double patience,
        int leastPlaces,
        int mostPlaces,
        long longestPause,
        long ticketLife) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one makes no sense
     */
    public RoomSize {
        if (expectedPerSecond <= 0
                || patience <= 0
                || leastPlaces < 1
                || mostPlaces < leastPlaces
                || longestPause < 1
                || ticketLife < 1) {
            throw new IllegalArgumentException("These bounds of a waiting room make no sense");
        }
    }
}
