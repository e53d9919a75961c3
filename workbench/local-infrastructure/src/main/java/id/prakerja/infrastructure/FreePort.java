package id.prakerja.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Picks ports nobody listens on, since a server that restarts must find its own again. What one process has picked no other one of the same
 * user picks as long as the first lives, even if nobody listens there yet.
 */
public final class FreePort {

    /**
     * Below the ports that systems give to outgoing connections: one of these may be taken by a client between the choice and the
     * start of the server.
     */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_767;
    private static final int TRIES = 1_000;

    /** A lock on the byte at a port's number is a claim to the port; the system takes it back when the process ends. */
    private static final FileChannel CLAIMS = open();

    private FreePort() {}

    /** Returns the wanted port, or a free one for 0. */
    static int orWanted(int wanted) {
        return wanted == 0 ? any() : wanted;
    }

    /**
     * Picks one.
     *
     * @return a port on which nobody listens
     */
    public static int any() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port) && claim(port)) {
                return port;
            }
        }
        throw new InfrastructureException("No free port was found");
    }

    /** Whether the port was nobody's and is this process's now. */
    static boolean claim(int port) {
        try {
            return CLAIMS.tryLock(port, 1, false) != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open() {
        Path file = Path.of(
                System.getProperty("java.io.tmpdir"),
                "prakerja-ports-%s.lock".formatted(System.getProperty("user.name")));
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
