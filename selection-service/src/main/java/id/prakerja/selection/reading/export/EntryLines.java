package id.prakerja.selection.reading.export;

import id.prakerja.draw.domain.EntryPseudonyms;
import id.prakerja.selection.draw.drawn.DrawnEntries;
import id.prakerja.selection.draw.drawn.domain.DrawnEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Lines of the drawn entries of a wave, by pseudonym and in rank order. */
@ApplicationScoped
class EntryLines {

    private static final List<String> COLUMNS =
            List.of("rank", "entryId", "province", "priority", "affirmative", "outcome", "seated");

    private static final String SEATED = """
            select rank from seat where wave = $1 and rank between $2 and $3 and seated
            """;

    private final Pool pool;
    private final DrawnEntries drawn;

    EntryLines(Pool pool, DrawnEntries drawn) {
        this.pool = pool;
        this.drawn = drawn;
    }

    /** At most so many lines after a rank; of one province or outcome only, unless null. */
    Uni<Lines> page(int wave, int rank, String province, String outcome, int most) {
        return drawn.after(pool, wave, rank)
                .onItem()
                .<DrawnEntry>disjoint()
                .select()
                .where(entry -> (province == null || province.equals(entry.province()))
                        && (outcome == null || outcome.equals(entry.result().name())))
                .select()
                .first(most)
                .collect()
                .asList()
                .chain(entries -> seated(wave, entries).map(seated -> lines(wave, entries, seated)));
    }

    private Uni<Set<Integer>> seated(int wave, List<DrawnEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        int first = entries.get(0).rank();
        int last = entries.get(entries.size() - 1).rank();
        return pool.preparedQuery(SEATED)
                .execute(Tuple.of(wave, first, last))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getInteger(0))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Lines lines(int wave, List<DrawnEntry> entries, Set<Integer> seated) {
        EntryPseudonyms pseudonyms = new EntryPseudonyms(wave);
        return new Lines(
                COLUMNS,
                entries.stream()
                        .<List<?>>map(entry -> List.of(
                                entry.rank(),
                                pseudonyms.entryId(entry.applicantId()),
                                entry.province(),
                                entry.priority(),
                                entry.affirmative(),
                                entry.result().name(),
                                seated.contains(entry.rank())))
                        .toList());
    }
}
