package id.prakerja.sealed.digests;

import id.prakerja.sealed.rotation.ReencryptionConfig;
import id.prakerja.sealed.walk.WalkStore;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The steps of a rotation in the tables of a chain: pairs are made, then the latest version is written by everybody, then all that is stored is
 * raised, then the former version is forgotten. Each is one transaction, with its position.
 */
@ApplicationScoped
public class DigestTables {

    private static final String WAIT_AT_MOST = "select set_config('lock_timeout', '3s', true)";

    private static final String WRITE = """
            update digest_version set written_at = clock_timestamp() where chain = $1 and version = $2 and written_at is null
            """;

    private static final String SETTLE = """
            update digest_version set settled_at = clock_timestamp() where chain = $1 and version = $2 and settled_at is null
            """;

    private final List<DigestTable> tables;
    private final List<DigestPair> pairs;
    private final WalkStore walks;
    private final int stepSize;

    DigestTables(
            @All List<DigestTable> tables, @All List<DigestPair> pairs, WalkStore walks, ReencryptionConfig config) {
        this.tables =
                tables.stream().sorted(Comparator.comparing(DigestTable::name)).toList();
        this.pairs = pairs;
        this.walks = walks;
        this.stepSize = config.stepSize();
    }

    /**
     * Raises a row, before one of its digests is replaced, so that all of them stay of one version. Where the latest version is not written
     * yet nothing is raised, and nobody begins to write it before this transaction is over.
     *
     * @param tx transaction that has locked the row
     * @param key of the row
     */
    public Uni<Void> raise(SqlConnection tx, ChainedDigests chain, DigestTable table, UUID key) {
        return chain.isSettled() ? Uni.createFrom().voidItem() : new RaisedTable(table, chain, 1).move(tx, key);
    }

    /**
     * A step of the rotation to a chain's latest version, which was begun.
     *
     * @return whether there may be another; false if the version is settled
     */
    Uni<Boolean> step(SqlConnection tx, ChainedDigests chain, String job) {
        return DigestVersions.latestIs(tx, chain, DigestVersions.Version::isWritten)
                .chain(written -> written ? raiseNext(tx, chain, job) : prepare(tx, chain));
    }

    private Uni<Boolean> prepare(SqlConnection tx, ChainedDigests chain) {
        return paired(tx, chain, false)
                .chain(rows -> rows > 0
                        ? Uni.createFrom().voidItem()
                        : locked(tx, chain)
                                .chain(() -> paired(tx, chain, true))
                                .chain(few -> few >= stepSize ? Uni.createFrom().voidItem() : mark(tx, chain, WRITE)))
                .replaceWith(true);
    }

    private Uni<Boolean> raiseNext(SqlConnection tx, ChainedDigests chain, String job) {
        List<RaisedTable> raised = tables.stream()
                .filter(table -> table.chain().equals(chain.name()))
                .map(table -> new RaisedTable(table, chain, stepSize))
                .toList();
        return walks.step(tx, job, raised).call(more -> more ? Uni.createFrom().voidItem() : settle(tx, chain));
    }

    /** Nobody writes a former version any more, so what was counted stays none. */
    private Uni<Void> settle(SqlConnection tx, ChainedDigests chain) {
        return locked(tx, chain)
                .chain(() -> Multi.createFrom()
                        .iterable(pairs(chain))
                        .onItem()
                        .transformToUniAndConcatenate(pair -> pair.end(tx))
                        .collect()
                        .asList())
                .chain(() -> mark(tx, chain, SETTLE));
    }

    /** How many rows got their other version; the most of any table. */
    private Uni<Integer> paired(SqlConnection tx, ChainedDigests chain, boolean all) {
        return Multi.createFrom()
                .iterable(pairs(chain))
                .onItem()
                .transformToUniAndConcatenate(pair -> all ? pair.pairAll(tx, stepSize) : pair.pair(tx, stepSize))
                .collect()
                .asList()
                .map(rows -> rows.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private List<PairedTable> pairs(ChainedDigests chain) {
        return pairs.stream()
                .filter(pair -> pair.chain().equals(chain.name()))
                .map(pair -> new PairedTable(pair, chain))
                .toList();
    }

    /**
     * Whoever writes a digest of the chain is over before, or begins afterwards and sees what is decided here. A statement has its locks before
     * it looks at the data.
     */
    private Uni<Void> locked(SqlConnection tx, ChainedDigests chain) {
        String names = tables.stream()
                .filter(table -> table.chain().equals(chain.name()))
                .map(DigestTable::name)
                .collect(Collectors.joining(", "));
        return tx.query(WAIT_AT_MOST)
                .execute()
                .chain(() -> tx.query("lock table " + names + " in share mode").execute())
                .replaceWithVoid();
    }

    private static Uni<Void> mark(SqlConnection tx, ChainedDigests chain, String change) {
        return tx.preparedQuery(change)
                .execute(Tuple.of(chain.name(), chain.latest()))
                .replaceWithVoid();
    }
}
