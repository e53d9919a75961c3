package id.prakerja.selection.draw.draw;

import id.prakerja.selection.candidates.screening.Judgement;
import id.prakerja.selection.candidates.screening.Judgements;
import id.prakerja.selection.candidates.screening.People;
import id.prakerja.selection.candidates.screening.Screening;
import id.prakerja.selection.waves.wave.DrawProgressBoard;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the entries of a frozen wave as they are judged, so that memory holds the columns of the draw and one chunk of rows. */
@ApplicationScoped
class FrozenEntriesReader {

    private static final String STEP = "READING_ENTRIES";

    private final Judgements judgements;
    private final Screening screening;
    private final DrawProgressBoard progress;

    FrozenEntriesReader(Judgements judgements, Screening screening, DrawProgressBoard progress) {
        this.judgements = judgements;
        this.screening = screening;
        this.progress = progress;
    }

    Uni<FrozenEntries> read(SqlConnection tx, Wave wave) {
        FrozenEntries entries = new FrozenEntries(wave);
        return judgements
                .get(tx, wave.number(), Judgement.FREEZE)
                .chain(judgement -> screening.judge(
                        tx,
                        wave,
                        judgement,
                        People.ENTRIES,
                        entries::add,
                        done -> progress.note(wave.number(), STEP, done, 0)))
                .replaceWith(entries);
    }
}
