package id.prakerja.messaging.acceptance;

import id.prakerja.messaging.relay.OutboxStore;
import id.prakerja.messaging.relay.RelayConfig;
import id.prakerja.messaging.relay.RelayWakeUp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A relay in a process of its own, to be killed for good. */
public final class RelayProcess {

    /** Steps after which it stands still, half of those that the test's events take: it is killed in its middle, however late. */
    private static final int STEPS = 6_000;

    private RelayProcess() {}

    /** Opens the store of a database in the new process. */
    @FunctionalInterface
    public interface StoreOpener {

        /** Opens the store at this address. */
        OutboxStore<?> open(String address, RelayConfig config, RelayWakeUp wakeUp);
    }

    /** Starts a process that relays slowly, in small batches. */
    static Process start(String bootstrapServers, Class<? extends StoreOpener> opener, String address)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName(),
                bootstrapServers,
                opener.getName(),
                address));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "relay-process.log").toFile())
                .start();
    }

    /** Relays until it is killed. */
    public static void main(String[] arguments) throws ReflectiveOperationException, InterruptedException {
        RelayConfig config = Configs.relay(
                "prakerja.relay.batch-size", "20",
                "prakerja.relay.window", "40",
                "prakerja.relay.lease", Configs.LEASE_BEYOND_A_PAUSE);
        AtomicInteger left = new AtomicInteger(STEPS);
        Steps steps = () -> {
            while (left.decrementAndGet() < 0) {
                LockSupport.park();
            }
        };
        RelayWakeUp wakeUp = new RelayWakeUp();
        StoreOpener opener = Class.forName(arguments[1])
                .asSubclass(StoreOpener.class)
                .getDeclaredConstructor()
                .newInstance();
        try (RelayUnderTest relay = RelayUnderTest.start(
                "process-" + ProcessHandle.current().pid(),
                Steps.around(opener.open(arguments[2], config, wakeUp), steps),
                Steps.around(RelayUnderTest.sender(arguments[0], config), steps),
                config,
                wakeUp)) {
            relay.wakeUp().ring();
            Thread.currentThread().join();
        }
    }
}
