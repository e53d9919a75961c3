package id.prakerja.sealed.digests;

import id.prakerja.sealed.DigestChain;
import id.prakerja.sealed.config.SealedDataBeans;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which versions of which digests are in this database, and whether this instance has their keys. */
@ApplicationScoped
public class DigestVersions {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    /** A new database begins with the keys that are configured, and nothing in it is older. */
    private static final String ENTER = """
            insert into digest_version (chain, version, key_id, fingerprint, written_at, settled_at)
            select $1, version, key_id, fingerprint, clock_timestamp(), clock_timestamp()
              from unnest($2::int[], $3::text[], $4::text[]) as k (version, key_id, fingerprint)
             where not exists (select from digest_version where chain = $1)
                on conflict do nothing
            """;

    private static final String LIST = """
            select version, key_id, fingerprint, begun_at, written_at, settled_at from digest_version where chain = $1 order by version
            """;

    private final Pool pool;
    private final List<ChainedDigests> chains;

    DigestVersions(Pool pool, SealedDataBeans beans) {
        this.pool = pool;
        this.chains = beans.digestChains().stream().map(ChainedDigests::new).toList();
    }

    /** Refuses to start where there are digests that would not be found. */
    void check(@Observes StartupEvent started) {
        Multi.createFrom()
                .iterable(chains)
                .onItem()
                .transformToUniAndConcatenate(digests -> enter(digests).chain(() -> follow(digests)))
                .collect()
                .asList()
                .await()
                .atMost(START_LIMIT)
                .forEach(unfit -> unfit.ifPresent(why -> {
                    throw new IllegalStateException(why);
                }));
    }

    private Uni<Void> enter(ChainedDigests digests) {
        Integer[] versions = IntStream.rangeClosed(1, digests.latest()).boxed().toArray(Integer[]::new);
        return pool.preparedQuery(ENTER)
                .execute(Values.of(
                        digests.name(),
                        versions,
                        Stream.of(versions).map(digests.chain()::keyId).toArray(String[]::new),
                        digests.fingerprints()))
                .replaceWithVoid();
    }

    /**
     * The digests of a chain.
     *
     * @param name as in {@code prakerja.personal-data.digest-chains.<name>}
     * @throws IllegalStateException if no keys are configured for it
     */
    public ChainedDigests chain(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("Configure prakerja.personal-data.digest-chains." + name));
    }

    Optional<ChainedDigests> find(String name) {
        return chains.stream().filter(chain -> chain.name().equals(name)).findFirst();
    }

    List<ChainedDigests> chains() {
        return chains;
    }

    /** Follows what other instances have begun or brought to its end; to be called now and then. */
    public Uni<Void> follow() {
        return Multi.createFrom()
                .iterable(chains)
                .onItem()
                .transformToUniAndConcatenate(this::follow)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Optional<String>> follow(ChainedDigests digests) {
        return list(pool, digests.name()).map(known -> {
            Optional<String> unfit = whyUnfit(known, digests.chain());
            digests.follow(
                    known.stream().anyMatch(version -> version.number() == digests.latest() && version.isSettled()),
                    unfit.orElse(null));
            return unfit;
        });
    }

    /** Why the keys that are configured are not those of the digests, if so. */
    static Optional<String> whyUnfit(List<Version> known, DigestChain chain) {
        for (Version version : known) {
            if (version.number() > chain.versions()) {
                return Optional.of(
                        "There are digests of %s under the key %s, which is not configured. Configure it again at the end of prakerja.personal-data.digest-chains.%s.order"
                                .formatted(chain.name(), version.keyId(), chain.name()));
            }
            if (!version.fingerprint().equals(chain.fingerprint(version.number()))) {
                return Optional.of(
                        "The keys of the digests of %s are others than those that were used: place %d was %s, and is %s"
                                .formatted(
                                        chain.name(),
                                        version.number(),
                                        version.keyId(),
                                        chain.keyId(version.number())));
            }
        }
        long settled = known.stream().filter(Version::isSettled).count();
        return chain.versions() > settled + 1
                ? Optional.of("One key is added to the digests of %s at a time: %d are configured, and %d settled"
                        .formatted(chain.name(), chain.versions(), settled))
                : Optional.empty();
    }

    static Uni<List<Version>> list(SqlClient sql, String chain) {
        return sql.preparedQuery(LIST).execute(Values.of(chain)).map(rows -> Rows.list(rows, Version::of));
    }

    static Uni<Boolean> latestIs(SqlClient sql, ChainedDigests digests, Predicate<Version> what) {
        return list(sql, digests.name())
                .map(known ->
                        known.stream().anyMatch(version -> version.number() == digests.latest() && what.test(version)));
    }

    /**
     * A version of a chain's digests.
     *
     * @param number from 1
     * @param keyId of the key that it adds
     * @param fingerprint of the keys up to it
     * @param begunAt when its rotation was started
     * @param writtenAt since when it is written
     * @param settledAt since when no older one is left
     */
    record Version(
            int number,
            String keyId,
            String fingerprint,
            Instant begunAt,
            Optional<Instant> writtenAt,
            Optional<Instant> settledAt) {

        static Version of(Row row) {
            return new Version(
                    row.getInteger("version"),
                    row.getString("key_id"),
                    row.getString("fingerprint"),
                    Rows.instant(row, "begun_at"),
                    Optional.ofNullable(Rows.instant(row, "written_at")),
                    Optional.ofNullable(Rows.instant(row, "settled_at")));
        }

        boolean isWritten() {
            return writtenAt.isPresent();
        }

        boolean isSettled() {
            return settledAt.isPresent();
        }
    }
}
