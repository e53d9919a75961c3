package id.prakerja.uploads;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.uploads.UploadCipher.SealedPart;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes files in part by part and gives them back whole. Each part is committed before it is acknowledged, so a connection that
 * breaks costs the part under way and no more, a sender cannot run ahead of the disk, and no more than one part of a file is in
 * memory.
 */
public final class Uploads {

    /** Bytes of the largest part. */
    public static final int LARGEST_PART = 1 << 20;

    /** One upload at a time looks at the room, so that two do not both take the last of it. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('file_upload'))";

    private static final String OPEN = """
            insert into file_upload (id, declared_bytes, opened_by)
            select $1::uuid, $2::bigint, $3::text
              from (select coalesce(sum(declared_bytes), 0) as taken from file_upload) room
             where room.taken + $2::bigint <= $4::bigint
            """;

    /** Of two that send the same part, the second finds the file longer already, and changes nothing. */
    private static final String APPEND = """
            with longer as (
                update file_upload
                   set received_bytes = received_bytes + $3, touched_at = clock_timestamp()
                 where id = $1 and received_bytes = $2 and received_bytes + $3 <= declared_bytes
                returning id)
            insert into file_part (upload_id, position, content, content_key)
            select id, $2, $4, $5 from longer
            """;

    private static final String FIND =
            "select received_bytes, declared_bytes, opened_by, touched_at, metadata from file_upload where id = $1";

    private static final String RECEIVED = "select id, received_bytes from file_upload where id = any ($1::uuid[])";

    private static final String PART =
            "select content, content_key from file_part where upload_id = $1 and position = $2";

    private static final String DESCRIBE = "update file_upload set metadata = $2 where id = $1";

    /** A file that is there in whole may be under work, so it stays. */
    private static final String TERMINATE = "delete from file_upload where id = $1 and received_bytes < declared_bytes";

    private static final String DISCARD = "delete from file_upload where id = $1";

    private static final String CLEAN = """
            delete from file_upload
             where received_bytes < declared_bytes and touched_at < clock_timestamp() - $1 * interval '1 millisecond'
            returning id
            """;

    private final Pool pool;
    private final UploadCipher cipher;
    private final UploadLimits limits;
    private final List<? extends UploadListener> listeners;

    /**
     * Uploads in the tables {@code file_upload} and {@code file_part}.
     *
     * @param pool the database
     * @param cipher encrypts what is stored
     * @param limits bounds of the files
     * @param listeners each gets every file, and passes over those that are not its own
     */
    public Uploads(Pool pool, UploadCipher cipher, UploadLimits limits, List<? extends UploadListener> listeners) {
        this.pool = pool;
        this.cipher = cipher;
        this.limits = limits;
        this.listeners = listeners;
    }

    UploadLimits limits() {
        return limits;
    }

    /**
     * Looks whether a file of this size may come at all.
     *
     * @param bytes its size
     * @throws id.prakerja.refusal.RefusedException {@code FILE_SIZE_OUT_OF_RANGE}
     */
    public void requireSize(long bytes) {
        long largest = limits.largestFile();
        if (bytes < 1 || bytes > largest) {
            throw Refusal.of(UploadProblem.FILE_SIZE_OUT_OF_RANGE, Long.toString(largest))
                    .toException();
        }
    }

    /**
     * Opens an upload in the transaction of what it belongs to.
     *
     * @param tx open transaction
     * @param id its id
     * @param bytes size of the whole file
     * @param openedBy account that may send it
     * @return completes when written; fails with {@code UPLOAD_ROOM_FULL}
     */
    public Uni<Void> open(SqlConnection tx, UUID id, long bytes, String openedBy) {
        return tx.query(ALONE)
                .execute()
                .chain(() -> tx.preparedQuery(OPEN).execute(Tuple.of(id, bytes, openedBy, limits.room())))
                .invoke(opened -> {
                    if (opened.rowCount() == 0) {
                        throw Refusal.of(UploadProblem.UPLOAD_ROOM_FULL).toException();
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Adds a part.
     *
     * @param id the upload
     * @param sender who sends it
     * @param offset bytes of the file before the part
     * @param part its bytes
     * @return how much there is then, after the commit; fails with a refusal if the part does not fit
     */
    public Uni<UploadProgress> append(UUID id, Sender sender, long offset, byte[] part) {
        return find(id, sender).chain(before -> {
            if (part.length == 0 || part.length > LARGEST_PART || offset + part.length > before.declared()) {
                throw Refusal.of(UploadProblem.UPLOAD_PART_OUT_OF_RANGE, Long.toString(before.declared()))
                        .toException();
            }
            SealedPart sealed = cipher.seal(id, part);
            Tuple row = Values.of(id, offset, part.length, sealed.envelope(), sealed.keyId());
            return (offset + part.length < before.declared() ? add(pool, row) : addLast(id, row))
                    .chain(added -> find(id, sender).invoke(now -> {
                        if (!added) {
                            throw new OffsetMismatchException(now.received());
                        }
                    }));
        });
    }

    /** Whether the part followed what there was. */
    private static Uni<Boolean> add(SqlClient sql, Tuple part) {
        return sql.preparedQuery(APPEND).execute(part).map(added -> added.rowCount() == 1);
    }

    private Uni<Boolean> addLast(UUID id, Tuple part) {
        return pool.withTransaction(tx -> add(tx, part)
                .call(added -> added
                        ? notifyAll(listener -> listener.completed(tx, id))
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> notifyAll(Function<UploadListener, Uni<Void>> event) {
        return Multi.createFrom()
                .iterable(listeners)
                .onItem()
                .transformToUniAndConcatenate(event::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Keeps what the sender says of a file, as in the header Upload-Metadata. */
    public Uni<Void> describe(UUID id, String metadata) {
        return pool.preparedQuery(DESCRIBE).execute(Tuple.of(id, metadata)).replaceWithVoid();
    }

    /** Gives up a file that has not come in whole; fails with {@code UPLOAD_COMPLETE} if it has. */
    Uni<Void> terminate(UUID id, Sender sender) {
        return find(id, sender)
                .chain(progress -> pool.withTransaction(tx -> tx.preparedQuery(TERMINATE)
                        .execute(Tuple.of(id))
                        .invoke(deleted -> {
                            if (deleted.rowCount() == 0) {
                                throw Refusal.of(UploadProblem.UPLOAD_COMPLETE).toException();
                            }
                        })
                        .chain(() -> notifyAll(listener -> listener.abandoned(tx, List.of(id))))));
    }

    /**
     * How much of each file has come.
     *
     * @param ids some uploads
     * @return bytes received, by upload; those that are no longer kept are left out
     */
    public Uni<Map<UUID, Long>> received(Collection<UUID> ids) {
        return pool.preparedQuery(RECEIVED)
                .execute(Columns.of(ids).uuids(id -> id).tuple())
                .map(rows -> {
                    Map<UUID, Long> received = new HashMap<>();
                    rows.forEach(row -> received.put(row.getUUID("id"), row.getLong("received_bytes")));
                    return received;
                });
    }

    /**
     * How much of a file has come.
     *
     * @param id the upload
     * @param sender who asks
     * @return the progress; fails with a refusal if there is no such upload, or it is another's
     */
    public Uni<UploadProgress> find(UUID id, Sender sender) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> {
            if (rows.size() == 0) {
                throw Refusal.of(UploadProblem.UPLOAD_UNKNOWN).toException();
            }
            Row row = rows.iterator().next();
            if (!sender.mayContinue(row.getString("opened_by"))) {
                throw Refusal.of(CommonProblem.FORBIDDEN).toException();
            }
            return new UploadProgress(
                    row.getLong("received_bytes"),
                    row.getLong("declared_bytes"),
                    Rows.instant(row, "touched_at").plus(limits.abandonedAfter()),
                    row.getString("metadata"));
        });
    }

    /**
     * The whole file, read part by part. Blocks, so it belongs on a worker thread.
     *
     * @param id a complete upload
     * @return its bytes
     */
    public InputStream read(UUID id) {
        return new UploadedFile(position -> part(id, position));
    }

    private byte[] part(UUID id, long position) {
        return pool.preparedQuery(PART)
                .execute(Tuple.of(id, position))
                .map(rows -> {
                    if (rows.size() == 0) {
                        return new byte[0];
                    }
                    Row row = rows.iterator().next();
                    return cipher.open(
                            id, new SealedPart(row.getBuffer("content").getBytes(), row.getString("content_key")));
                })
                .await()
                .atMost(UploadedFile.PATIENCE);
    }

    /**
     * Forgets a file in the transaction of what it belongs to.
     *
     * @param tx open transaction
     * @param id the upload
     * @return completes when deleted
     */
    public Uni<Void> discard(SqlConnection tx, UUID id) {
        return tx.preparedQuery(DISCARD).execute(Tuple.of(id)).replaceWithVoid();
    }

    /**
     * Gives up uploads that nobody goes on with; to be called now and then.
     *
     * @return completes when they are gone
     */
    public Uni<Void> clean() {
        return pool.withTransaction(tx -> tx.preparedQuery(CLEAN)
                .execute(Tuple.of(limits.abandonedAfter().toMillis()))
                .map(rows -> Rows.uuids(rows, "id"))
                .chain(gone -> gone.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : notifyAll(listener -> listener.abandoned(tx, gone))));
    }
}
