package id.prakerja.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * A load generator of one thread, so that most of a small machine is left to what it measures: prepared requests over
 * connections that stay open, one request at a time on each.
 *
 * <p>Two ways. <em>Closed</em>: every connection sends its next request as soon as it has its answer; this finds the capacity.
 * <em>Open</em>: requests fall due at a fixed rate whether or not earlier ones have been answered, and their latency counts from
 * when they were due; so a service that stalls does not hide it by receiving less (coordinated omission).
 *
 * <p>Whoever is shown into the waiting room comes back with the ticket when told to, as people do; such an answer counts for the
 * latency, and as the request's own only if there was none else until the end.
 */
public final class HttpLoad {

    private static final long MICROS = 1000;
    private static final long LONGEST_MICROS = 600_000_000;
    private static final String TICKET = "Waiting-Ticket";
    private static final String RETRY_AFTER = "Retry-After";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InetSocketAddress address;
    private final int connections;

    /** A generator towards a service. */
    public HttpLoad(URI service, int connections) {
        this.address = new InetSocketAddress(service.getHost(), service.getPort());
        this.connections = connections;
    }

    /** Sends requests as fast as they are answered, until the time is over or none is left. */
    public LoadResult closed(List<Request> requests, Duration time, Answers answers) {
        return run(requests, 0, time, answers);
    }

    /** Sends requests at a rate per second, until the time is over or none is left. */
    public LoadResult open(List<Request> requests, double rate, Duration time, Answers answers) {
        return run(requests, rate, time, answers);
    }

    private LoadResult run(List<Request> requests, double rate, Duration time, Answers answers) {
        try (Selector selector = Selector.open()) {
            return new Run(selector, requests, rate, time, answers).go();
        } catch (IOException e) {
            throw new UncheckedIOException("The service at %s cannot be reached".formatted(address), e);
        }
    }

    /** Somebody who is to come back with a ticket. */
    private record Return(int place, int status, String ticket, long due) {}

    /** One load from its first request to its last answer. */
    private final class Run {

        private final Selector selector;
        private final List<Request> requests;
        private final double nanosBetween;
        private final Duration time;
        private final Answers answers;
        private final ArrayDeque<Connection> free = new ArrayDeque<>();
        private final PriorityQueue<Return> returns = new PriorityQueue<>(Comparator.comparingLong(Return::due));
        private final Histogram latencies = new Histogram(LONGEST_MICROS, 3);
        private final Map<Integer, Long> statuses = new TreeMap<>();
        private int sent;
        private int open;
        private long start;
        private long lastAnswer;

        Run(Selector selector, List<Request> requests, double rate, Duration time, Answers answers) {
            this.selector = selector;
            this.requests = requests;
            this.nanosBetween = rate > 0 ? 1e9 / rate : 0;
            this.time = time;
            this.answers = answers;
        }

        LoadResult go() throws IOException {
            try {
                return sendAndReceive();
            } finally {
                for (SelectionKey key : selector.keys()) {
                    key.channel().close();
                }
            }
        }

        private LoadResult sendAndReceive() throws IOException {
            for (int i = 0; i < connections; i++) {
                free.add(connect());
            }
            start = System.nanoTime();
            lastAnswer = start;
            long end = start + time.toNanos();
            while (System.nanoTime() < end && (sent < requests.size() || open > 0 || !returns.isEmpty())) {
                sendReturns();
                sendDue(end);
                receive(waitMillis());
            }
            long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
            while (open > 0 && System.nanoTime() < patienceEnds) {
                receive(1);
            }
            if (open > 0) {
                // Told as a status of its own: an answer that never came.
                statuses.merge(0, (long) open, Long::sum);
            }
            returns.forEach(waiting -> statuses.merge(waiting.status(), 1L, Long::sum));
            return new LoadResult((lastAnswer - start) / 1e9, statuses, latencies);
        }

        private void sendReturns() throws IOException {
            while (!free.isEmpty() && !returns.isEmpty() && returns.peek().due() <= System.nanoTime()) {
                Return back = returns.poll();
                open++;
                free.poll().send(back.place(), requests.get(back.place()).with(TICKET, back.ticket()), back.due());
            }
        }

        private void sendDue(long end) throws IOException {
            while (!free.isEmpty() && sent < requests.size()) {
                long now = System.nanoTime();
                long due = nanosBetween == 0 ? now : start + (long) (sent * nanosBetween);
                if (due > now || due >= end) {
                    return;
                }
                open++;
                free.poll().send(sent, requests.get(sent), due);
                sent++;
            }
        }

        private long waitMillis() {
            if (nanosBetween == 0 || free.isEmpty() || sent == requests.size() || !returns.isEmpty()) {
                return 1;
            }
            return Math.max(0, (start + (long) (sent * nanosBetween) - System.nanoTime()) / 1_000_000);
        }

        private void receive(long millis) throws IOException {
            if (millis <= 0) {
                selector.selectNow(key -> received((Connection) key.attachment()));
            } else {
                selector.select(key -> received((Connection) key.attachment()), millis);
            }
        }

        private void received(Connection connection) {
            try {
                if (connection.readAnswer()) {
                    lastAnswer = System.nanoTime();
                    latencies.recordValue(Math.min(LONGEST_MICROS, (lastAnswer - connection.due()) / MICROS));
                    answered(connection);
                    open--;
                    free.add(connection);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("A connection was broken off", e);
            }
        }

        private void answered(Connection connection) {
            String ticket = connection.header(TICKET);
            if (ticket == null) {
                statuses.merge(connection.status(), 1L, Long::sum);
                answers.answered(connection.place(), connection.status(), connection.body());
            } else {
                long pause = TimeUnit.SECONDS.toNanos(Long.parseLong(connection.header(RETRY_AFTER)));
                returns.add(new Return(connection.place(), connection.status(), ticket, lastAnswer + pause));
            }
        }

        private Connection connect() throws IOException {
            SocketChannel channel = SocketChannel.open(address);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Connection connection = new Connection(channel);
            channel.register(selector, SelectionKey.OP_READ, connection);
            return connection;
        }
    }
}
