package id.prakerja.incentive.door;

import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signed.SigningPartner;
import id.prakerja.signed.SigningPartners;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys with which payment partners sign their calls, and their reports on a topic: those of the configuration, and those that they have had made. Read anew for every
 * request, so that one that is deleted is refused by all instances at once. When each was last used is stored every half minute.
 */
@ApplicationScoped
class PartnerKeys implements SigningPartners {

    private static final SealedColumn SECRET = new SealedColumn("door_key", "secret");

    private static final String OF_PARTNER =
            "select key_id, secret, secret_key, made_at from door_key where partner = $1 order by made_at, key_id";

    private static final String ADD =
            "insert into door_key (key_id, partner, secret, secret_key, made_at) values ($1, $2, $3, $4, $5)";

    private static final String USED = """
            insert into door_key_use as u (partner, key_id, used_at)
            select * from unnest($1::text[], $2::text[], $3::timestamptz[])
            on conflict (partner, key_id) do update set used_at = greatest(u.used_at, excluded.used_at)
            """;

    // Partners sign in real time, also where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, List<SigningPartner.NamedKey>> configured = new HashMap<>();
    private final Map<Use, Instant> notStored = new ConcurrentHashMap<>();
    private final DataCipher cipher;
    private final Pool pool;

    PartnerKeys(DoorsConfig config, DataCipher cipher, Pool pool) {
        this.cipher = cipher;
        this.pool = pool;
        config.partners()
                .forEach((id, partner) -> configured.put(
                        id,
                        partner.keys().entrySet().stream()
                                .map(key -> new SigningPartner.NamedKey(key.getKey(), WebhookKey.parse(key.getValue())))
                                .toList()));
    }

    private record Use(String partner, String keyId) {}

    /** A partner without a key in the configuration signs nothing. */
    @Override
    public Uni<Optional<SigningPartner>> find(String partnerId) {
        return inForce(pool, partnerId)
                .map(keys -> keys.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SigningPartner(
                                partnerId, PartnerPrincipal.ROLE, keys, signed -> new PartnerPrincipal(partnerId))));
    }

    /** A key that was exchanged by hand, by which a partner's door marks what it says in its name. */
    Optional<WebhookKey> marking(String partner) {
        return configured.getOrDefault(partner, List.of()).stream().findFirst().map(SigningPartner.NamedKey::key);
    }

    /** The keys of a partner under any of which it signs; none if it signs nothing. */
    Uni<List<SigningPartner.NamedKey>> inForce(SqlClient client, String partner) {
        List<SigningPartner.NamedKey> own = configured.getOrDefault(partner, List.of());
        if (own.isEmpty()) {
            return Uni.createFrom().item(own);
        }
        return made(client, partner).map(made -> {
            List<SigningPartner.NamedKey> keys = new ArrayList<>(own);
            made.forEach(key -> keys.add(key.key()));
            return keys;
        });
    }

    @Override
    public void used(String partnerId, String keyId) {
        notStored.put(new Use(partnerId, keyId), realTime.instant());
    }

    @Scheduled(
            every = "${prakerja.payout-door-keys.use-interval:PT30S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> store() {
        Map<Use, Instant> noted = new HashMap<>(notStored);
        return noted.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(USED)
                        .execute(Columns.of(noted.entrySet())
                                .texts(use -> use.getKey().partner())
                                .texts(use -> use.getKey().keyId())
                                .instants(Map.Entry::getValue)
                                .tuple())
                        .invoke(() -> noted.forEach(notStored::remove))
                        .replaceWithVoid();
    }

    /** The keys of a partner, with their last use; never the secrets. */
    Uni<List<PartnerKeyView>> list(String partner) {
        return pool.preparedQuery("select key_id, used_at from door_key_use where partner = $1")
                .execute(Values.of(partner))
                .chain(rows -> {
                    Map<String, Instant> uses = new HashMap<>();
                    rows.forEach(row -> uses.put(row.getString("key_id"), Rows.instant(row, "used_at")));
                    return made(pool, partner).map(made -> {
                        List<PartnerKeyView> views = new ArrayList<>();
                        configured
                                .get(partner)
                                .forEach(key ->
                                        views.add(new PartnerKeyView(key.keyId(), null, uses.get(key.keyId()), null)));
                        made.forEach(key -> views.add(new PartnerKeyView(
                                key.key().keyId(),
                                key.madeAt(),
                                uses.get(key.key().keyId()),
                                null)));
                        return views;
                    });
                });
    }

    /** Makes a key; its secret is told this once. */
    Uni<PartnerKeyView> make(String partner) {
        UUID id = UUID.randomUUID();
        Instant now = realTime.instant();
        WebhookKey key = WebhookKey.generate(random);
        SealedData sealed = cipher.seal(SECRET, id, key.reveal().getBytes(StandardCharsets.UTF_8));
        return pool.preparedQuery(ADD)
                .execute(Values.of(id, partner, sealed.envelope(), sealed.keyId(), now))
                .replaceWith(new PartnerKeyView(id.toString(), now, null, key.reveal()));
    }

    /** Deletes a key that was made here; false if the partner has none of this id. */
    Uni<Boolean> delete(String partner, UUID id) {
        return pool.preparedQuery("delete from door_key where partner = $1 and key_id = $2")
                .execute(Values.of(partner, id))
                .map(rows -> rows.rowCount() == 1);
    }

    private record Made(SigningPartner.NamedKey key, Instant madeAt) {}

    private Uni<List<Made>> made(SqlClient client, String partner) {
        return client.preparedQuery(OF_PARTNER).execute(Values.of(partner)).map(rows -> Rows.list(rows, this::open));
    }

    private Made open(Row row) {
        UUID id = row.getUUID("key_id");
        SealedData sealed = new SealedData(row.getString("secret_key"), Rows.bytes(row, "secret"));
        String secret = new String(cipher.open(SECRET, id, sealed), StandardCharsets.UTF_8);
        return new Made(
                new SigningPartner.NamedKey(id.toString(), WebhookKey.parse(secret)), Rows.instant(row, "made_at"));
    }
}
