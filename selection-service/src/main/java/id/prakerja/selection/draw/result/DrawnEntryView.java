package id.prakerja.selection.draw.result;

import id.prakerja.draw.pseudonym.EntryPseudonyms;
import id.prakerja.selection.draw.drawn.DrawnEntries.Province;
import id.prakerja.selection.draw.drawn.domain.DrawnEntry;
import io.vertx.mutiny.sqlclient.Row;
import java.util.HexFormat;
import java.util.UUID;

/**
 * How an entry did in the draw.
 *
 * @param entryId pseudonym of the entry in the frozen list
 * @param opening shows that the entry is this person's, hex; for the person
 * @param rank rank among all entries of the wave, from 1
 * @param of entries drawn
 * @param province two-digit code
 * @param stratum {@code PRIORITY} if on the priority list, else {@code PUBLIC}
 * @param provinceRank rank among the entries of the province, from 1
 * @param provinceEntries entries of the province
 * @param seats seats of the province
 * @param provinceSelected selected in the province
 * @param seedCommitment hex SHA-256 of the seed, published before the wave opened
 * @param seed the seed revealed, hex
 * @param publicRandomness public random value mixed in; null if none
 * @param entryRoot root of the frozen list, hex
 * @param outcomeRoot root of ranks and results, hex
 */
record DrawnEntryView(
        UUID entryId,
        String opening,
        int rank,
        long of,
        String province,
        String stratum,
        int provinceRank,
        int provinceEntries,
        int seats,
        int provinceSelected,
        String seedCommitment,
        String seed,
        String publicRandomness,
        String entryRoot,
        String outcomeRoot) {

    static DrawnEntryView of(Row row, DrawnEntry entry, Province province, EntryPseudonyms pseudonyms) {
        return new DrawnEntryView(
                pseudonyms.entryId(entry.applicantId()),
                HexFormat.of().formatHex(pseudonyms.opening(entry.applicantId())),
                entry.rank(),
                row.getLong("eligible"),
                entry.province(),
                entry.stratum(),
                entry.provinceRank(),
                province.entries(),
                province.seats(),
                province.selected(),
                row.getString("seed_commitment"),
                row.getString("revealed_seed"),
                row.getString("public_randomness"),
                row.getString("entry_root"),
                row.getString("outcome_root"));
    }
}
