package id.prakerja.selection.draw.proof;

import id.prakerja.draw.pseudonym.EntryPseudonyms;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.draw.drawn.DrawnEntries;
import id.prakerja.selection.draw.drawn.DrawnEntries.Province;
import id.prakerja.selection.draw.drawn.domain.DrawnEntry;
import id.prakerja.selection.draw.proof.domain.ProofProblem;
import id.prakerja.selection.draw.proof.domain.Standing;
import id.prakerja.selection.waves.secret.WaveSecrets;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.DrawRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Proves to a person what became of the own entry. */
@ApplicationScoped
class Proofs {

    private final Pool pool;
    private final WaveStore waves;
    private final DrawnEntries drawn;
    private final DrawRecords records;
    private final WaveSecrets secrets;

    Proofs(Pool pool, WaveStore waves, DrawnEntries drawn, DrawRecords records, WaveSecrets secrets) {
        this.pool = pool;
        this.waves = waves;
        this.drawn = drawn;
        this.records = records;
        this.secrets = secrets;
    }

    /** A person's proof. Fails with {@code WAVE_UNKNOWN}, {@code RESULT_NOT_PUBLIC} or {@code ENTRY_NOT_DRAWN}. */
    Uni<ProofView> of(int number, UUID applicant, boolean beforeAnnouncement) {
        return waves.get(pool, number)
                .invoke(wave -> refuseUnlessVisible(wave, beforeAnnouncement))
                .chain(wave -> entry(number, applicant)
                        .chain(entry ->
                                secrets.pseudonyms(pool, number).chain(pseudonyms -> prove(wave, entry, pseudonyms))));
    }

    /**
     * The proof of an entry by its code, for whoever has that, from the announcement on. Fails with {@code WAVE_UNKNOWN}, {@code
     * RESULT_NOT_PUBLIC} or {@code ENTRY_UNKNOWN}.
     */
    Uni<EntryProofView> ofEntry(int number, UUID entryId) {
        return waves.get(pool, number)
                .invoke(wave -> refuseUnlessVisible(wave, false))
                .chain(wave -> records.entry(number, entryId)
                        .map(listed -> listed.orElseThrow(
                                () -> Refusal.of(ProofProblem.ENTRY_UNKNOWN, Integer.toString(number), entryId)
                                        .toException()))
                        .chain(listed -> records.rank(number, listed.index())
                                .chain(rank -> records.outcome(number, rank)
                                        .map(outcome -> EntryProofView.of(wave, entryId, rank, listed, outcome)))));
    }

    private static void refuseUnlessVisible(Wave wave, boolean beforeAnnouncement) {
        if (!wave.status().announced() && !(beforeAnnouncement && wave.status().drawn())) {
            throw Refusal.of(ProofProblem.RESULT_NOT_PUBLIC, Integer.toString(wave.number()), wave.status())
                    .toException();
        }
    }

    private Uni<DrawnEntry> entry(int wave, UUID applicant) {
        return drawn.of(pool, wave, applicant)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(ProofProblem.ENTRY_NOT_DRAWN, Integer.toString(wave), applicant)
                        .toException());
    }

    private Uni<ProofView> prove(Wave wave, DrawnEntry entry, EntryPseudonyms pseudonyms) {
        int number = wave.number();
        UUID entryId = pseudonyms.entryId(entry.applicantId());
        String opening = HexFormat.of().formatHex(pseudonyms.opening(entry.applicantId()));
        return Uni.combine()
                .all()
                .unis(
                        drawn.province(pool, number, entry.province()),
                        records.entry(number, entryId).map(Optional::orElseThrow),
                        records.outcome(number, entry.rank()))
                .with((province, listed, outcome) -> view(wave, entry, entryId, opening, province, listed, outcome));
    }

    private static ProofView view(
            Wave wave,
            DrawnEntry entry,
            UUID entryId,
            String opening,
            Province province,
            Inclusion listed,
            Inclusion outcome) {
        DrawRecord draw = wave.draw();
        Standing standing = new Standing(
                entry.rank(),
                draw.eligible(),
                entry.province(),
                entry.provinceRank(),
                province.entries(),
                province.seats(),
                entry.priority(),
                entry.result());
        return new ProofView(
                wave.number(),
                entry.applicantId(),
                Map.of("en", standing.english(), "id", standing.indonesian()),
                entryId,
                opening,
                InclusionView.of(listed, draw.eligible(), draw.entryRoot()),
                InclusionView.of(outcome, draw.eligible(), draw.outcomeRoot()),
                wave.commitments().seed(),
                draw.seed(),
                draw.publicRandomness(),
                "/v1/waves/%d/result-package".formatted(wave.number()));
    }
}
