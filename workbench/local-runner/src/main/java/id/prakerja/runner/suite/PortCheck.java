package id.prakerja.runner.suite;

import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Finds a port in use before a process fails on it with a stack trace. */
public final class PortCheck {

    private PortCheck() {}

    /**
     * Passes if nobody listens on any of the ports.
     *
     * @param ports port numbers by the name of who needs them
     * @throws PlainFailure naming the first port in use
     */
    public static void requireFree(Map<String, Integer> ports) {
        ports.forEach((name, port) -> {
            if (inUse(port)) {
                throw new PlainFailure(
                        "Port %d is in use by another program, but %s needs it; stop that program, or give the suite other ports with --port-base N."
                                .formatted(port, name));
            }
        });
    }

    private static boolean inUse(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
