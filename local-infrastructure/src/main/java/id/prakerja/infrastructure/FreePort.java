package id.prakerja.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Picks ports nobody listens on, since a server that restarts must find its own again. */
final class FreePort {

    private FreePort() {}

    /** Returns the wanted port, or a free one for 0. */
    static int orWanted(int wanted) {
        if (wanted != 0) {
            return wanted;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new InfrastructureException("No free port was found", e);
        }
    }
}
