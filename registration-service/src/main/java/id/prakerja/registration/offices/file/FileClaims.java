package id.prakerja.registration.offices.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Message;
import id.prakerja.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What every kind of file does with its claim, in the table of its own that keeps the lease: go on, be refused as a whole, be given
 * up because its parts never came. A worker whose claim another has taken over changes nothing any more.
 */
public final class FileClaims {

    private static final String LEASE = """
            update %s set lease_until = clock_timestamp() + $3 * interval '1 millisecond'
             where id = $1 and lease_owner = $2
            """;

    private static final String REFUSE = """
            update %s set status = 'REFUSED', refusal = $3::text::jsonb, finished_at = $4
             where id = $1 and lease_owner = $2 and status = 'CHECKING'
            """;

    private static final String EXPIRE = """
            update %s k set status = 'EXPIRED', finished_at = $1
             where k.status = 'RECEIVING' and not exists (select from file_upload f where f.id = k.id)
            """;

    /**
     * A file at which so many workers have failed, or died, without a step forward is set aside with its reason, so that it neither
     * stops the others nor is begun for ever.
     */
    private static final String FAIL = """
            with failed as (
                update %s k set status = 'FAILED', refusal = $1::text::jsonb, finished_at = $2
                 where k.status in ('CHECKING', 'PROCESSING', 'READING') and k.attempts >= $3
                   and k.lease_until <= clock_timestamp()
                returning id)
            delete from file_upload f using failed where f.id = failed.id
            """;

    /** Workers that may fail at a file without a step forward. */
    public static final int MOST_ATTEMPTS = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int RENEW_EVERY = 100_000;

    private final Pool pool;
    private final Uploads uploads;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration lease;
    private final String leaseSql;
    private final String refuseSql;
    private final String expireSql;
    private final String failSql;

    /**
     * The claims of one kind of file.
     *
     * @param pool the database
     * @param uploads where the files lie
     * @param json writes refusals
     * @param clock programme time
     * @param table with the columns id, status, refusal, finished_at, lease_owner and lease_until
     * @param lease how long a claim holds
     */
    public FileClaims(Pool pool, Uploads uploads, ObjectMapper json, Clock clock, String table, Duration lease) {
        this.pool = pool;
        this.uploads = uploads;
        this.json = json;
        this.clock = clock;
        this.lease = lease;
        this.leaseSql = LEASE.formatted(table);
        this.refuseSql = REFUSE.formatted(table);
        this.expireSql = EXPIRE.formatted(table);
        this.failSql = FAIL.formatted(table);
    }

    /**
     * Keeps the claim while rows are read, with a look at the database for every so many. Blocks, so it belongs on a worker thread.
     *
     * @param claim the file
     * @param row number of the row that was read, from 1
     */
    public void keep(FileClaim claim, long row) {
        if (row % RENEW_EVERY == 0) {
            release(claim, lease).await().atMost(PATIENCE);
        }
    }

    /**
     * Leaves the file to others after a pause.
     *
     * @param claim the file
     * @param pause until its next turn
     * @return completes when written
     */
    public Uni<Void> release(FileClaim claim, Duration pause) {
        return pool.preparedQuery(leaseSql)
                .execute(Tuple.of(claim.id(), claim.owner(), pause.toMillis()))
                .replaceWithVoid();
    }

    /**
     * Refuses the file as a whole and forgets it.
     *
     * @param claim the file, which is being looked through
     * @param refusal why
     * @return completes after the commit
     */
    public Uni<Void> refuse(FileClaim claim, Refusal refusal) {
        Tuple values = Tuple.of(claim.id(), claim.owner(), written(Message.of(refusal)), now());
        return pool.withTransaction(tx -> tx.preparedQuery(refuseSql)
                .execute(values)
                .invoke(changed -> requireOne(changed.rowCount()))
                .chain(() -> uploads.discard(tx, claim.id())));
    }

    /**
     * Gives up files whose parts did not all come in time.
     *
     * @return completes when written
     */
    public Uni<Void> expire() {
        return pool.preparedQuery(expireSql).execute(Tuple.of(now())).replaceWithVoid();
    }

    /** Sets files aside at which every attempt has failed, each with its reason; returns how many. */
    public Uni<Integer> fail() {
        String reason = written(Message.of(Refusal.of(FileProblem.FILE_WORK_FAILED, MOST_ATTEMPTS)));
        return pool.preparedQuery(failSql)
                .execute(Tuple.of(reason, now(), MOST_ATTEMPTS))
                .map(failed -> failed.rowCount());
    }

    /**
     * Makes sure that a statement under a claim has met its row.
     *
     * @param rows changed or locked
     */
    public static void requireOne(int rows) {
        if (rows != 1) {
            throw new ClaimLostException();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String written(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A refusal cannot be written as JSON", e);
        }
    }

    /** Another worker has taken the file over. */
    static final class ClaimLostException extends RuntimeException {

        ClaimLostException() {
            super("Another worker has taken the file over");
        }
    }
}
