package id.prakerja.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Picks ports nobody listens on, since a server that restarts must find its own again. */
public final class FreePort {

    /**
     * Below the ports that systems give to outgoing connections: one of these may be taken by a client between the choice and the
     * start of the server.
     */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_767;
    private static final int TRIES = 1_000;

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
            if (isFree(port)) {
                return port;
            }
        }
        throw new InfrastructureException("No free port was found");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
