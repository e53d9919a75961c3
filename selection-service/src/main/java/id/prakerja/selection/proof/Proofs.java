package id.prakerja.selection.proof;

import id.prakerja.draw.domain.DrawResult;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.proof.domain.ProofProblem;
import id.prakerja.selection.proof.domain.Standing;
import id.prakerja.selection.wave.WaveStore;
import id.prakerja.selection.wave.domain.DrawRecord;
import id.prakerja.selection.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Proves to a person what became of the own entry. */
@ApplicationScoped
class Proofs {

    private static final String STANDING = """
            select d.entry_id, d.rank, d.province, d.province_rank, d.priority, d.outcome,
                   p.entries as province_entries, p.seats
              from drawn_entry d
              join drawn_province p on p.wave = d.wave and p.province = d.province
             where d.wave = $1 and d.applicant_id = $2
            """;

    private final Pool pool;
    private final WaveStore waves;
    private final DrawRecords records;

    Proofs(Pool pool, WaveStore waves, DrawRecords records) {
        this.pool = pool;
        this.waves = waves;
        this.records = records;
    }

    /**
     * A person's proof. Fails with {@code WAVE_UNKNOWN}, {@code RESULT_NOT_PUBLIC} or {@code ENTRY_NOT_DRAWN}.
     *
     * @param beforeAnnouncement whether the caller may see it before it is public
     */
    Uni<ProofView> of(int number, UUID applicant, boolean beforeAnnouncement) {
        return waves.get(pool, number)
                .invoke(wave -> refuseUnlessVisible(wave, beforeAnnouncement))
                .chain(wave -> standing(number, applicant).chain(row -> prove(wave, applicant, row)));
    }

    private static void refuseUnlessVisible(Wave wave, boolean beforeAnnouncement) {
        if (!wave.status().announced() && !(beforeAnnouncement && wave.status().drawn())) {
            throw Refusal.of(ProofProblem.RESULT_NOT_PUBLIC, Integer.toString(wave.number()), wave.status())
                    .toException();
        }
    }

    private Uni<Row> standing(int wave, UUID applicant) {
        return pool.preparedQuery(STANDING).execute(Tuple.of(wave, applicant)).map(rows -> {
            if (rows.size() == 0) {
                throw Refusal.of(ProofProblem.ENTRY_NOT_DRAWN, Integer.toString(wave), applicant)
                        .toException();
            }
            return rows.iterator().next();
        });
    }

    private Uni<ProofView> prove(Wave wave, UUID applicant, Row row) {
        UUID entryId = row.getUUID("entry_id");
        return Uni.combine()
                .all()
                .unis(records.entry(wave.number(), entryId), records.outcome(wave.number(), row.getInteger("rank")))
                .with((entry, outcome) -> view(wave, applicant, row, entry, outcome));
    }

    private static ProofView view(Wave wave, UUID applicant, Row row, Inclusion entry, Inclusion outcome) {
        DrawRecord draw = wave.draw();
        Standing standing = new Standing(
                row.getInteger("rank"),
                draw.eligible(),
                row.getString("province"),
                row.getInteger("province_rank"),
                row.getInteger("province_entries"),
                row.getInteger("seats"),
                row.getBoolean("priority"),
                DrawResult.valueOf(row.getString("outcome")));
        return new ProofView(
                wave.number(),
                applicant,
                Map.of("en", standing.english(), "id", standing.indonesian()),
                row.getUUID("entry_id"),
                InclusionView.of(entry, draw.eligible(), draw.entryRoot()),
                InclusionView.of(outcome, draw.eligible(), draw.outcomeRoot()),
                wave.seedCommitment(),
                draw.seed(),
                draw.publicRandomness(),
                "/v1/waves/%d/result-package".formatted(wave.number()));
    }
}
