package id.prakerja.selection.reading.export;

import id.prakerja.draw.pseudonym.EntryPseudonyms;
import id.prakerja.exports.ExportPage;
import id.prakerja.exports.ExportSource;
import id.prakerja.selection.draw.drawn.DrawnEntries;
import id.prakerja.selection.draw.drawn.domain.DrawnEntry;
import id.prakerja.selection.waves.secret.WaveSecrets;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The drawn entries of a wave, by pseudonym and in rank order; they are packed.
 *
 * @param province of one province only, unless null
 * @param outcome of one outcome only, unless null
 */
record DrawnList(Pool pool, DrawnEntries drawn, WaveSecrets secrets, int wave, String province, String outcome)
        implements ExportSource {

    private static final String SEATED = """
            select rank from seat where wave = $1 and rank between $2 and $3 and seated
            """;

    @Override
    public List<String> columns() {
        return ExportKind.ENTRIES.columns();
    }

    @Override
    public Uni<ExportPage> page(String after, int most) {
        int rank = after == null ? 0 : (int) ExportKind.ENTRIES.key(after);
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
                .chain(entries -> seated(entries)
                        .chain(seated ->
                                secrets.pseudonyms(pool, wave).map(pseudonyms -> page(entries, seated, pseudonyms))));
    }

    private Uni<Set<Integer>> seated(List<DrawnEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        int first = entries.get(0).rank();
        int last = entries.get(entries.size() - 1).rank();
        return pool.preparedQuery(SEATED).execute(Values.of(wave, first, last)).map(rows -> {
            Set<Integer> ranks = new HashSet<>();
            rows.forEach(row -> ranks.add(row.getInteger(0)));
            return ranks;
        });
    }

    private static ExportPage page(List<DrawnEntry> entries, Set<Integer> seated, EntryPseudonyms pseudonyms) {
        List<Map<String, Object>> rows = entries.stream()
                .map(entry -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("rank", entry.rank());
                    row.put("entryId", pseudonyms.entryId(entry.applicantId()));
                    row.put("province", entry.province());
                    row.put("priority", entry.priority());
                    row.put("affirmative", entry.affirmative());
                    row.put("outcome", entry.result().name());
                    row.put("seated", seated.contains(entry.rank()));
                    return row;
                })
                .toList();
        return new ExportPage(
                rows,
                entries.isEmpty()
                        ? null
                        : Integer.toString(entries.get(entries.size() - 1).rank()));
    }
}
