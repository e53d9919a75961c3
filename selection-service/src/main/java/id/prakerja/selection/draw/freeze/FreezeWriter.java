package id.prakerja.selection.draw.freeze;

import id.prakerja.draw.domain.AuditPath;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.selection.draw.record.Chunks;
import id.prakerja.selection.draw.record.DrawRecordWriter;
import id.prakerja.selection.draw.selftest.TraitBlocks;
import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stores what was judged, in the freeze's transaction: the list, whose its entries are, and who is not on it and why. */
@ApplicationScoped
class FreezeWriter {

    private static final int CHUNK = 10_000;
    private static final int BLOCKS_PER_STATEMENT = 16;

    private static final String INSERT_APPLICANTS = """
            insert into frozen_block (wave, block, applicants) select $1, * from unnest($2::int[], $3::bytea[])
            """;

    private static final String INSERT_EXCLUDED = """
            insert into excluded_entry (wave, applicant_id, reason, reasons)
            select $1, applicant_id, split_part(split_part(reasons, ' ', 1), ':', 1), string_to_array(reasons, ' ')
              from unnest($2::uuid[], $3::text[]) as x (applicant_id, reasons)
            """;

    private final DrawRecordWriter record;
    private final TraitBlocks traits;
    private final Vertx vertx;

    FreezeWriter(DrawRecordWriter record, TraitBlocks traits, Vertx vertx) {
        this.record = record;
        this.traits = traits;
        this.vertx = vertx;
    }

    /** Stores all of it, and says what the list's root is. While that is hashed, the database writes the rest. */
    Uni<byte[]> write(SqlConnection tx, int wave, JudgedEntries judged, EntryList list) {
        return Uni.combine()
                .all()
                .unis(
                        record.writeList(tx, wave, list),
                        writeApplicants(tx, wave, judged, list)
                                .chain(() -> traits.write(tx, wave, judged.traits(), list))
                                .chain(() -> writeExcluded(tx, wave, judged.excluded())))
                .with((root, done) -> root);
    }

    private Uni<Void> writeApplicants(SqlConnection tx, int wave, JudgedEntries judged, EntryList list) {
        return Chunks.write(
                vertx,
                list.size(),
                BLOCKS_PER_STATEMENT * AuditPath.BLOCK,
                (from, until) -> applicants(wave, judged, list, from, until),
                (blocks, until) ->
                        tx.preparedQuery(INSERT_APPLICANTS).execute(blocks).replaceWithVoid());
    }

    private static Tuple applicants(int wave, JudgedEntries judged, EntryList list, int from, int until) {
        List<Integer> blocks = IntStream.rangeClosed(from / AuditPath.BLOCK, (until - 1) / AuditPath.BLOCK)
                .boxed()
                .toList();
        return Columns.of(blocks)
                .value(wave)
                .ints(block -> block)
                .bytes(block -> judged.applicants(
                        list, block * AuditPath.BLOCK, Math.min(until, (block + 1) * AuditPath.BLOCK)))
                .tuple();
    }

    private Uni<Void> writeExcluded(SqlConnection tx, int wave, List<JudgedEntries.Excluded> excluded) {
        return Chunks.write(
                vertx,
                excluded.size(),
                CHUNK,
                (from, until) -> Columns.of(excluded.subList(from, until))
                        .value(wave)
                        .uuids(JudgedEntries.Excluded::applicantId)
                        .texts(FreezeWriter::reasons)
                        .tuple(),
                (chunk, until) ->
                        tx.preparedQuery(INSERT_EXCLUDED).execute(chunk).replaceWithVoid());
    }

    private static String reasons(JudgedEntries.Excluded excluded) {
        return excluded.reasons().stream().map(Exclusion::text).collect(Collectors.joining(" "));
    }
}
