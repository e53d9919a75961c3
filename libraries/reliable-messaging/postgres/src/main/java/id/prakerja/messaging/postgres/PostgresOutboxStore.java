package id.prakerja.messaging.postgres;

import id.prakerja.messaging.relay.Backlog;
import id.prakerja.messaging.relay.FailedSend;
import id.prakerja.messaging.relay.Lease;
import id.prakerja.messaging.relay.LeaseLostException;
import id.prakerja.messaging.relay.OutboxStore;
import id.prakerja.messaging.relay.RelayConfig;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The relay's view of the table {@code outbox_event}. All times are the server's. */
@ApplicationScoped
public class PostgresOutboxStore implements OutboxStore<OutboxRow> {

    /** Takes the lease if it is new, has lapsed, or was this owner's: the row's lock lets one of several win. */
    private static final String ACQUIRE = """
            insert into outbox_lease as l (name, owner, epoch, expires_at)
            values ('relay', $1, 1, clock_timestamp() + $2 * interval '1 millisecond')
                on conflict (name) do update
               set owner = excluded.owner, epoch = l.epoch + 1, expires_at = excluded.expires_at
             where l.expires_at < clock_timestamp() or l.owner = excluded.owner
            returning epoch
            """;

    private static final String RENEW = """
            update outbox_lease
               set expires_at = clock_timestamp() + $3 * interval '1 millisecond'
             where name = 'relay' and owner = $1 and epoch = $2
            """;

    private static final String RELEASE = """
            update outbox_lease set expires_at = '-infinity' where name = 'relay' and owner = $1 and epoch = $2
            """;

    /**
     * Always from the lowest number on that may still be alive, since a lower one may appear late; rows in hand and held keys are left out. What is in
     * hand are a few runs of numbers, so that thousands of rows are passed over by a few comparisons each.
     */
    private static final String FETCH = """
            select seq, id, topic, record_key, payload, traceparent, occurred_at, attempts
              from outbox_event
             where seq >= $4 and not seq <@ $1::text::int8multirange and record_key <> all ($2::text[])
             order by seq
             limit $3
            """;

    /** Deletes nothing if the lease is in other hands; says whether it is held. */
    private static final String DELETE = """
            with held as (select from outbox_lease where name = 'relay' and owner = $1 and epoch = $2),
                 gone as (delete from outbox_event where seq = any ($3::bigint[]) and exists (select from held))
            select exists (select from held)
            """;

    private static final String RECORD_FAILURES = """
            with held as (select from outbox_lease where name = 'relay' and owner = $1 and epoch = $2),
                 noted as (update outbox_event e
                              set attempts = e.attempts + 1, last_error = f.error
                             from unnest($3::bigint[], $4::text[]) as f (seq, error)
                            where e.seq = f.seq and exists (select from held))
            select exists (select from held)
            """;

    /** Counts no further than a hundred thousand: beyond it the exact number tells an operator nothing more. */
    private static final String BACKLOG = """
            select (select count(*) from (select from outbox_event where seq >= $1 limit 100000) as waiting),
                   coalesce((select extract(epoch from clock_timestamp() - recorded_at)
                               from outbox_event where seq >= $1 order by seq limit 1), 0)::float8
            """;

    private final Pool pool;
    private final Duration timeout;
    private final OutboxFloor floor;

    /**
     * Makes it on the service's own pool.
     *
     * @param pool the pool
     * @param config the relay's settings
     */
    public PostgresOutboxStore(Pool pool, RelayConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
        this.floor = new OutboxFloor(this::run);
    }

    @Override
    public Optional<Lease> acquire(String owner, Duration ttl) {
        RowSet<Row> rows = run(ACQUIRE, Tuple.of(owner, ttl.toMillis()));
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(new Lease(owner, rows.iterator().next().getLong(0)));
    }

    @Override
    public boolean renew(Lease lease, Duration ttl) {
        return run(RENEW, Tuple.of(lease.owner(), lease.epoch(), ttl.toMillis()))
                        .rowCount()
                == 1;
    }

    @Override
    public void release(Lease lease) {
        run(RELEASE, Tuple.of(lease.owner(), lease.epoch()));
    }

    @Override
    public List<OutboxRow> fetch(int limit, Collection<OutboxRow> loaded, Set<String> heldKeys) {
        RowSet<Row> rows = run(FETCH, Tuple.of(runs(loaded), heldKeys.toArray(String[]::new), limit, floor.forFetch()));
        List<OutboxRow> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            events.add(OutboxRow.of(row.getDelegate()));
        }
        floor.found(events);
        return events;
    }

    @Override
    public void delete(Lease lease, Collection<OutboxRow> acknowledged) {
        requireHeld(lease, run(DELETE, Tuple.of(lease.owner(), lease.epoch(), numbers(acknowledged))));
    }

    @Override
    public void recordFailures(Lease lease, Collection<FailedSend<OutboxRow>> failures) {
        Long[] numbers = failures.stream().map(failure -> failure.event().seq()).toArray(Long[]::new);
        String[] errors = failures.stream().map(FailedSend::error).toArray(String[]::new);
        requireHeld(lease, run(RECORD_FAILURES, Tuple.of(lease.owner(), lease.epoch(), numbers, errors)));
    }

    @Override
    public Backlog backlog() {
        Row row = run(BACKLOG, Tuple.of(floor.known())).iterator().next();
        long ageMillis = Math.max(0, Math.round(row.getDouble(1) * 1000));
        return new Backlog(row.getLong(0), Duration.ofMillis(ageMillis));
    }

    private RowSet<Row> run(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).await().atMost(timeout);
    }

    private static void requireHeld(Lease lease, RowSet<Row> answer) {
        if (!answer.iterator().next().getBoolean(0)) {
            throw new LeaseLostException(lease);
        }
    }

    private static Long[] numbers(Collection<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::seq).toArray(Long[]::new);
    }

    /** The numbers of rows as a multirange: <code>{[3,9),[12,13)}</code>. */
    private static String runs(Collection<OutboxRow> rows) {
        long[] numbers = rows.stream().mapToLong(OutboxRow::seq).sorted().toArray();
        StringBuilder runs = new StringBuilder("{");
        for (int i = 0; i < numbers.length; ) {
            long first = numbers[i];
            long next = first;
            while (i < numbers.length && numbers[i] == next) {
                next++;
                i++;
            }
            runs.append(runs.length() > 1 ? ",[" : "[")
                    .append(first)
                    .append(',')
                    .append(next)
                    .append(')');
        }
        return runs.append('}').toString();
    }
}
