package id.prakerja.messaging.acceptance;

import java.util.concurrent.atomic.AtomicInteger;

/** Ends the relay at its n-th step, as a kill would: nothing is tidied up, no acknowledgement is heard any more. */
final class Crash implements Steps {

    private final AtomicInteger left;
    private volatile boolean dead;

    Crash(int atStep) {
        this.left = new AtomicInteger(atStep);
    }

    @Override
    public void pass() {
        if (dead || left.decrementAndGet() == 0) {
            dead = true;
            throw new Killed();
        }
    }

    @Override
    public boolean alive() {
        return !dead;
    }

    /** Not caught by anything. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }
}
