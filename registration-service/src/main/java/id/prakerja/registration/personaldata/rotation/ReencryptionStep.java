package id.prakerja.registration.personaldata.rotation;

import id.prakerja.registration.personaldata.PersonalDataCipher;
import id.prakerja.registration.personaldata.PersonalDataConfig;
import id.prakerja.registration.personaldata.SealedData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One step of re-encryption: the next people in the order of their ids, their envelopes and the position in one transaction. An
 * envelope that somebody changes at the same moment is left as the other has written it.
 */
@ApplicationScoped
class ReencryptionStep {

    /** The job is one instance's for this transaction; the others find nothing to do. */
    private static final String TAKE = """
            select position, walks from reencryption where key_id = $1 and status = 'RUNNING' for update skip locked
            """;

    private static final String NEXT = """
            select id, personal_data, personal_data_key
              from applicant
             where $1::uuid is null or id > $1
             order by id
             limit $2
            """;

    private static final String REWRITE = """
            update applicant a
               set personal_data = e.fresh, personal_data_key = $4
              from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as e (id, old, fresh)
             where a.id = e.id and a.personal_data = e.old
            """;

    private static final String ADVANCE = """
            update reencryption
               set position = $2, looked_at = looked_at + $3, reencrypted = reencrypted + $4
             where key_id = $1
            """;

    /** Whoever registered at an instance that still had the old key stands behind the position; then it is walked once more. */
    private static final String END = """
            update reencryption r
               set position = null,
                   status = case when o.missed then 'RUNNING' else 'DONE' end,
                   ended_at = case when o.missed then null else $2::timestamptz end,
                   walks = r.walks + case when o.missed then 1 else 0 end,
                   looked_at = case when o.missed then 0 else r.looked_at end
              from (select exists (select from applicant where personal_data_key <> $1) as missed) o
             where r.key_id = $1
            """;

    private final Pool pool;
    private final PersonalDataCipher cipher;
    private final PersonalDataConfig config;
    private final Clock clock;

    @Inject
    ReencryptionStep(Pool pool, PersonalDataCipher cipher, PersonalDataConfig config, Clock clock) {
        this.pool = pool;
        this.cipher = cipher;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes a step.
     *
     * @return whether there may be another; false if nothing runs, another instance is at it, or it is done
     */
    Uni<Boolean> take() {
        return pool.withTransaction(tx -> tx.preparedQuery(TAKE)
                .execute(Tuple.of(config.activeKey()))
                .chain(job -> job.size() == 0
                        ? Uni.createFrom().item(false)
                        : next(tx, job.iterator().next().getUUID("position"))));
    }

    private Uni<Boolean> next(SqlConnection tx, UUID position) {
        return tx.preparedQuery(NEXT)
                .execute(Tuple.of(position, config.reencryption().stepSize()))
                .chain(people -> people.size() == 0 ? end(tx) : rewrite(tx, people));
    }

    private Uni<Boolean> rewrite(SqlConnection tx, RowSet<Row> people) {
        List<UUID> ids = new ArrayList<>();
        List<Buffer> old = new ArrayList<>();
        List<Buffer> fresh = new ArrayList<>();
        UUID last = null;
        for (Row row : people) {
            last = row.getUUID("id");
            SealedData sealed = new SealedData(
                    row.getString("personal_data_key"),
                    row.getBuffer("personal_data").getBytes());
            if (!sealed.keyId().equals(config.activeKey())) {
                ids.add(last);
                old.add(Buffer.buffer(sealed.envelope()));
                fresh.add(Buffer.buffer(
                        cipher.seal(last, cipher.open(last, sealed)).envelope()));
            }
        }
        UUID reached = last;
        return tx.preparedQuery(REWRITE)
                .execute(Tuple.of(
                        ids.toArray(UUID[]::new),
                        old.toArray(Buffer[]::new),
                        fresh.toArray(Buffer[]::new),
                        config.activeKey()))
                .chain(rewritten -> tx.preparedQuery(ADVANCE)
                        .execute(Tuple.of(
                                config.activeKey(), reached, (long) people.size(), (long) rewritten.rowCount())))
                .replaceWith(true);
    }

    private Uni<Boolean> end(SqlConnection tx) {
        return tx.preparedQuery(END)
                .execute(Tuple.of(config.activeKey(), clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWith(false);
    }
}
