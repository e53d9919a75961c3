package id.prakerja.registration.door.admission.domain;

/**
 * Lets in as many as can be served soon, and asks the others to come back. Who waits is distinguished by the time of the first arrival
 * alone, which the ticket carries; the line is a horizon that moves over these times, and whoever arrived before it may come in.
 * Nothing is kept of those who wait but their number, so the memory it takes is the same for ten people and for ten million, and any
 * instance of the service can judge the tickets of another. While there is a line, nobody who comes new is let in past it, unless the
 * room would stand half empty: whoever was asked to come back is not here yet, and has a place when coming.
 *
 * <p>There are as many places as can be served within the patience (Little's law), and the horizon passes as many people a second as
 * are served in a second; how many that are is learnt from what leaves. A turn that nobody takes leaves room, from which a higher
 * pace is learnt. Where people find no place in spite of their turn, the horizon stands until they have
 * been served. All times are microseconds of UTC.
 */
public final class WaitingRoom {

    private static final long SECOND = 1_000_000;
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private final RoomSize size;
    private final Capacity capacity;
    private double mostPerSecond = UNLIMITED;
    private long paidUntil;
    private int inside;
    /** Whoever arrived before may come in. */
    private double horizon;
    /** People behind the horizon, and the arrival of the last of them. */
    private double behind;

    private long lastArrival;
    private long seenAt;
    /** People who found no place in spite of their turn: the horizon stands until as many have been served, a second at most. */
    private double owed;

    /**
     * An empty room.
     *
     * @param size its bounds
     */
    public WaitingRoom(RoomSize size) {
        this.size = size;
        this.capacity = new Capacity(size.expectedPerSecond(), size.mostPlaces() / size.patience());
    }

    /**
     * Sets a ceiling.
     *
     * @param perSecond the most that are let in, whatever could be served; infinite for none
     */
    public synchronized void limit(double perSecond) {
        if (perSecond != mostPerSecond) {
            mostPerSecond = perSecond;
            paidUntil = 0;
        }
    }

    /**
     * Somebody comes without a ticket.
     *
     * @param now microseconds of UTC
     * @return in, or a place at the end of the line
     */
    public synchronized Verdict arrives(long now) {
        advance(now);
        if ((behind == 0 || !isBusy()) && enters(now)) {
            return new Verdict.Admitted();
        }
        if (behind == 0) {
            horizon = now;
        }
        behind++;
        lastArrival = now;
        return waits(new Ticket(now));
    }

    /**
     * Somebody comes back with a ticket.
     *
     * @param now microseconds of UTC
     * @param ticket given out here or by another instance
     * @return in, or the same ticket again; a new one at the end of the line if the turn was too long ago
     */
    public synchronized Verdict returns(long now, Ticket ticket) {
        advance(now);
        double passed = (behind == 0 ? now : horizon) - ticket.arrivedAt();
        if (passed > size.ticketLife() * (double) SECOND) {
            return arrives(now);
        }
        if (passed < 0) {
            return waits(ticket);
        }
        if (enters(now)) {
            return new Verdict.Admitted();
        }
        owed = Math.min(owed + 1, pace());
        return waits(ticket);
    }

    /**
     * Somebody who was let in has been answered.
     *
     * @param now microseconds of UTC
     * @param served whether it was a real answer, and not a fault of ours, which says nothing about the pace
     */
    public synchronized void left(long now, boolean served) {
        if (served) {
            capacity.servedOne();
        }
        inside--;
        capacity.goesOn(now, isBusy());
    }

    /**
     * How things stand.
     *
     * @param now microseconds of UTC
     * @return a snapshot
     */
    public synchronized Standing standing(long now) {
        advance(now);
        return new Standing(
                inside,
                places(),
                capacity.perSecond(),
                mostPerSecond == UNLIMITED ? null : mostPerSecond,
                (long) behind,
                behind / pace());
    }

    /** Moves the horizon on, past as many people as can be served in the time that has passed. */
    private void advance(long now) {
        capacity.learn(now, behind > 0);
        double served = Math.max(0, now - seenAt) * pace() / SECOND;
        double passed = Math.max(0, served - owed);
        owed = Math.max(0, owed - served);
        if (behind > 0 && inside < places()) {
            double share = Math.min(1, passed / behind);
            horizon += (lastArrival - horizon) * share;
            behind = share == 1 ? 0 : behind - passed;
        }
        seenAt = now;
    }

    private double pace() {
        return Math.min(capacity.perSecond(), mostPerSecond);
    }

    /** By the number of people between the horizon and the ticket, if they arrived evenly. */
    private Verdict waits(Ticket ticket) {
        double before = lastArrival > horizon && ticket.arrivedAt() > horizon
                ? behind * (ticket.arrivedAt() - horizon) / (lastArrival - horizon)
                : 0;
        double seconds = Math.max(1, Math.min(before / pace(), (double) size.longestPause()));
        return new Verdict.Waits(ticket, (long) (seconds * SECOND));
    }

    private boolean enters(long now) {
        if (inside >= places()) {
            return false;
        }
        if (mostPerSecond != UNLIMITED) {
            // A second's worth may come at once.
            if (paidUntil > now + SECOND) {
                return false;
            }
            paidUntil = Math.max(paidUntil, now) + Math.round(SECOND / mostPerSecond);
        }
        inside++;
        capacity.goesOn(now, isBusy());
        return true;
    }

    /** Half the places taken is enough for going at full speed. */
    private boolean isBusy() {
        return 2 * inside >= places();
    }

    private int places() {
        long servedWithinPatience = Math.round(capacity.perSecond() * size.patience());
        return (int) Math.min(size.mostPlaces(), Math.max(size.leastPlaces(), servedWithinPatience));
    }

    /**
     * How things stand in the room.
     *
     * @param inside requests under way
     * @param places requests that may be under way
     * @param servedPerSecond requests a second that are reckoned with
     * @param mostPerSecond the ceiling, or null for none
     * @param waiting people whose turn has not come
     * @param waitSeconds time until the turn of somebody who comes now; 0 if there is no line
     */
    public record Standing(
            int inside, int places, double servedPerSecond, Double mostPerSecond, long waiting, double waitSeconds) {}
}
