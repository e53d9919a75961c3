package id.prakerja.runner.chaos;

import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP port behind which another one of this machine is reached, as if by a cable that can be cut: whoever is connected is disconnected
 * at once, or hears nothing more and is disconnected afterwards, as by a firewall that has forgotten its connections.
 */
final class Link implements AutoCloseable {

    /** How it is cut. */
    enum Cut {
        /** Open connections break, new ones are refused. */
        BROKEN,
        /** Connections open and stay open, and nothing comes through. */
        SILENT
    }

    private static final int BUFFER_BYTES = 64 * 1024;

    private final String name;
    private final InetSocketAddress target;
    private final ServerSocket entrance;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private Cut cut;

    /**
     * Opens it.
     *
     * @param name of what is reached, for a person to read
     * @param entrance port to reach it at
     * @param target port where it listens, or will
     * @throws PlainFailure if another program has the port
     */
    Link(String name, int entrance, int target) {
        this.name = name;
        this.target = local(target);
        try {
            this.entrance = new ServerSocket();
            this.entrance.setReuseAddress(true);
            this.entrance.bind(local(entrance));
        } catch (IOException taken) {
            throw new PlainFailure(
                    "Port %d is in use by another program, but %s is to be reached there; give other ports with --port-base N."
                            .formatted(entrance, name));
        }
        beside(this::accept);
    }

    /** Of what is reached, for a person to read. */
    String name() {
        return name;
    }

    /** Lets nothing through until it is mended. */
    void cut(Cut how) {
        synchronized (change) {
            cut = how;
        }
        if (how == Cut.BROKEN) {
            disconnectAll();
        }
    }

    /** Lets everything through again; what was connected while nothing came through has to connect anew. */
    void mend() {
        disconnectAll();
        synchronized (change) {
            cut = null;
            change.notifyAll();
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mend();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket caller = entrance.accept();
                beside(() -> connect(caller));
            } catch (IOException closed) {
                // Closed, or the caller has gone already: the loop's condition says which.
            }
        }
    }

    private void connect(Socket caller) {
        Socket called = new Socket();
        ends.add(caller);
        ends.add(called);
        try {
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            awaitPassage();
            called.connect(target);
            Thread back = beside(() -> carry(called, caller));
            carry(caller, called);
            back.join();
            caller.close();
            called.close();
        } catch (IOException nobodyThere) {
            reset(caller);
            reset(called);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ends.remove(caller);
            ends.remove(called);
        }
    }

    /** Carries what one end says to the other, and that it has nothing more to say. */
    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitPassage();
                out.write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException disconnected) {
            reset(from);
            reset(to);
        }
    }

    private void awaitPassage() throws IOException {
        synchronized (change) {
            while (cut == Cut.SILENT) {
                try {
                    change.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
            if (cut == Cut.BROKEN) {
                throw new IOException(name + " is cut off");
            }
        }
    }

    private void disconnectAll() {
        ends.forEach(Link::reset);
    }

    /** Closes without a farewell, which would say that everything has arrived. */
    private static void reset(Socket end) {
        try {
            end.setSoLinger(true, 0);
            end.close();
        } catch (IOException closed) {
            // As wanted.
        }
    }

    private Thread beside(Runnable work) {
        Thread thread = new Thread(work, "link to " + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static InetSocketAddress local(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
