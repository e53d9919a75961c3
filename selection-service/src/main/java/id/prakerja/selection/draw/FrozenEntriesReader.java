package id.prakerja.selection.draw;

import id.prakerja.selection.wave.DrawProgressBoard;
import id.prakerja.selection.wave.ProgrammeTime;
import id.prakerja.selection.wave.domain.Wave;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the entries of a frozen wave through a cursor, so that memory holds the columns of the draw and one chunk of rows. */
@ApplicationScoped
class FrozenEntriesReader {

    private static final int CHUNK = 10_000;
    private static final String STEP = "READING_ENTRIES";

    /**
     * The frozen entries with what is known of each person. Somebody selected by an earlier draw counts as a participant even
     * before the determination.
     */
    private static final String ENTRIES = """
            select e.applicant_id, e.joined_at, a.province, a.regency, a.birth_year, a.priority, a.disability,
                   a.occupation_group, a.family_digest,
                   case when p.status = 'REVOKED' then 'REVOKED'
                        when p.participant_id is not null or d.applicant_id is not null then 'PARTICIPANT'
                        else 'NONE' end as membership
              from wave_entry e
              left join applicant a on a.applicant_id = e.applicant_id
              left join participant p on p.participant_id = e.applicant_id
              left join drawn_entry d on d.applicant_id = e.applicant_id and d.selected
             where e.wave = $1 and not e.after_freeze
            """;

    private final DrawProgressBoard progress;
    private final ProgrammeTime time;

    FrozenEntriesReader(DrawProgressBoard progress, ProgrammeTime time) {
        this.progress = progress;
        this.time = time;
    }

    Uni<FrozenEntries> read(SqlConnection tx, Wave wave) {
        int closingYear = time.local(wave.terms().closesAt()).getYear();
        FrozenEntries entries = new FrozenEntries(wave, closingYear);
        return tx.prepare(ENTRIES)
                .map(statement -> statement.cursor(Tuple.of(wave.number())))
                .chain(cursor -> readAll(cursor, wave, entries).eventually(cursor::close))
                .replaceWith(entries);
    }

    private Uni<Void> readAll(Cursor cursor, Wave wave, FrozenEntries entries) {
        return Multi.createBy()
                .repeating()
                .uni(() -> cursor.read(CHUNK))
                .whilst(rows -> cursor.hasMore())
                .onItem()
                .transformToUniAndConcatenate(rows -> {
                    rows.forEach(entries::add);
                    return progress.note(wave.number(), STEP, entries.size(), 0);
                })
                .collect()
                .last()
                .replaceWithVoid();
    }
}
