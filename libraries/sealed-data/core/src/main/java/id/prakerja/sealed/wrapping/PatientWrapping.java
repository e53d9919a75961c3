package id.prakerja.sealed.wrapping;

import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks again while the key service is away, for so long: a service and its key service often start together. */
public final class PatientWrapping implements KeyWrapping {

    private static final Logger LOG = Logger.getLogger(PatientWrapping.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final KeyWrapping master;
    private final Duration patience;

    /** Around this master key. */
    public PatientWrapping(KeyWrapping master, Duration patience) {
        this.master = master;
        this.patience = patience;
    }

    @Override
    public String scheme() {
        return master.scheme();
    }

    @Override
    public String wrap(byte[] content) {
        return patiently(() -> master.wrap(content));
    }

    @Override
    public byte[] unwrap(String wrapped) {
        return patiently(() -> master.unwrap(wrapped));
    }

    @Override
    public String rewrap(String wrapped) {
        return patiently(() -> master.rewrap(wrapped));
    }

    private <T> T patiently(Supplier<T> call) {
        long begun = System.nanoTime();
        while (true) {
            try {
                return call.get();
            } catch (KeyServiceAwayException away) {
                if (System.nanoTime() - begun >= patience.toNanos()) {
                    throw away;
                }
                LOG.warnf("%s. Asking again", away.getMessage());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KeyServiceAwayException("Stopped while waiting for the key service", stopped);
        }
    }
}
