package id.prakerja.sealed.rotation;

import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.DataKeys;
import id.prakerja.sql.Rows;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which encryption keys have been used in this database, and whether they are at hand. */
@ApplicationScoped
class KeyRegister {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private static final String ENTER = """
            insert into encryption_key (id) values ($1) on conflict (id) do update set retired_at = null
            """;

    private static final String LIST =
            "select id, first_used_at, retired_at from encryption_key order by first_used_at, id";

    private static final String RETIRE = "update encryption_key set retired_at = clock_timestamp() where id = $1";

    private final Pool pool;
    private final DataKeys configured;

    KeyRegister(Pool pool, DataCipher cipher) {
        this.pool = pool;
        this.configured = cipher.keys();
    }

    /** Refuses to start where there may be data that do not open. */
    void check(@Observes StartupEvent started) {
        pool.preparedQuery(ENTER)
                .execute(Tuple.of(configured.activeKey()))
                .chain(this::keys)
                .invoke(keys -> requireConfigured(keys, configured))
                .await()
                .atMost(START_LIMIT);
    }

    static void requireConfigured(List<KnownKey> keys, DataKeys configured) {
        List<String> missing = keys.stream()
                .filter(key -> key.retiredAt().isEmpty() && !configured.ids().contains(key.id()))
                .map(KnownKey::id)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("There are data encrypted under keys that are not configured: "
                    + String.join(", ", missing) + ". Configure prakerja.personal-data.keys.<id>, or retire the key");
        }
    }

    Uni<List<KnownKey>> keys() {
        return pool.query(LIST).execute().map(rows -> Rows.list(rows, KeyRegister::known));
    }

    private static KnownKey known(Row row) {
        return new KnownKey(
                row.getString("id"),
                Rows.instant(row, "first_used_at"),
                Optional.ofNullable(Rows.instant(row, "retired_at")));
    }

    Uni<Void> retire(SqlClient tx, String id) {
        return tx.preparedQuery(RETIRE).execute(Tuple.of(id)).replaceWithVoid();
    }

    /**
     * An encryption key.
     *
     * @param id as in the configuration
     * @param firstUsedAt when an instance first started with it as the active key
     * @param retiredAt since when nothing is encrypted under it
     */
    record KnownKey(String id, Instant firstUsedAt, Optional<Instant> retiredAt) {}
}
