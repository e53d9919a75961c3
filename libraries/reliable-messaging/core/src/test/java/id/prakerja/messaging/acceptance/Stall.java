package id.prakerja.messaging.acceptance;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Stops the relay's thread at its next step, as a long pause of the process would, and lets it go on later. */
final class Stall implements Steps {

    private final Semaphore gate = new Semaphore(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile boolean wanted;

    void begin() {
        gate.acquireUninterruptibly();
        wanted = true;
    }

    boolean reached() {
        return reached.getCount() == 0;
    }

    void end() {
        wanted = false;
        gate.release();
    }

    @Override
    public void pass() {
        if (wanted) {
            reached.countDown();
            gate.acquireUninterruptibly();
            gate.release();
        }
    }
}
