package id.prakerja.selection.seats.determination;

import id.prakerja.draw.domain.DrawResult;
import id.prakerja.draw.publication.DeterminationLine.Action;
import id.prakerja.selection.candidates.screening.Judgement;
import id.prakerja.selection.candidates.screening.Judgements;
import id.prakerja.selection.candidates.screening.People;
import id.prakerja.selection.candidates.screening.Screened;
import id.prakerja.selection.candidates.screening.Screening;
import id.prakerja.selection.draw.reserve.DeterminationLine;
import id.prakerja.selection.draw.reserve.DeterminationList;
import id.prakerja.selection.draw.reserve.ReserveList;
import id.prakerja.selection.draw.reserve.domain.FamilySeats;
import id.prakerja.selection.draw.reserve.domain.FreedSeat;
import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import id.prakerja.selection.waves.eligibility.domain.ExclusionReason;
import id.prakerja.selection.waves.wave.SeatGiving;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges the selected again before they are determined: whoever is excluded meanwhile is not determined, and the reserve list
 * takes the place. The outcome of the draw stays what it was; what changes stands on the determination list.
 */
@ApplicationScoped
class SecondJudgement {

    /** Whoever had a seat of another wave at the draw, and has none now, has this one. */
    private static final String GIVE_BACK = """
            update seat s set determined = null
             where s.wave = $1 and s.determined = false
               and not exists (select from seat o where o.applicant_id = s.applicant_id and o.seated and o.wave <> s.wave)
            """;

    private final Judgements judgements;
    private final Screening screening;
    private final ReserveList reserve;
    private final DeterminationList list;

    SecondJudgement(Judgements judgements, Screening screening, ReserveList reserve, DeterminationList list) {
        this.judgements = judgements;
        this.screening = screening;
        this.reserve = reserve;
        this.list = list;
    }

    /** Judges and fills. */
    Uni<Long> judge(SqlConnection tx, Wave wave, Instant now) {
        Selected selected = new Selected(wave.terms().familyCap());
        return SeatGiving.claim(tx)
                .chain(() -> tx.preparedQuery(GIVE_BACK).execute(Values.of(wave.number())))
                .chain(() -> judgements.fix(tx, wave, Judgement.DETERMINATION, now))
                .call(judgement -> screening.judge(
                        tx,
                        wave,
                        judgement,
                        People.SELECTED,
                        selected::take,
                        done -> Uni.createFrom().voidItem()))
                .chain(judgement -> reserve.fill(tx, wave, judgement, selected.freed, selected.families))
                .chain(filling -> {
                    long participants = selected.standing + filling.taken().size();
                    return list.write(
                                    tx,
                                    wave.number(),
                                    Judgement.DETERMINATION,
                                    wave.determination().counting(participants),
                                    selected.excluded,
                                    filling)
                            .replaceWith(participants);
                });
    }

    /** The selected as they pass, in rank order, so that of a full family card the best ranks stay. */
    private static final class Selected {

        private final FamilySeats families;
        private final boolean capped;
        private final List<DeterminationLine> excluded = new ArrayList<>();
        private final List<FreedSeat> freed = new ArrayList<>();
        private long standing;

        Selected(int familyCap) {
            this.families = new FamilySeats(familyCap);
            this.capped = familyCap > 0;
        }

        void take(Screened person) {
            Row row = person.row();
            if (!person.eligible()) {
                exclude(person, person.exclusions());
            } else if (families.take(capped ? row.getString("family_alias") : null, person.familyRecipients())) {
                standing++;
            } else {
                exclude(person, List.of(Exclusion.of(ExclusionReason.FAMILY_HAS_RECIPIENTS)));
            }
        }

        private void exclude(Screened person, List<Exclusion> reasons) {
            Row row = person.row();
            String province = row.getString("drawn_province");
            String share = row.getString("outcome");
            int rank = row.getInteger("rank");
            freed.add(new FreedSeat(province, DrawResult.valueOf(share), rank));
            excluded.add(new DeterminationLine(
                    Action.EXCLUDED,
                    person.applicantId(),
                    row.getUUID("entry_id"),
                    rank,
                    province,
                    share,
                    null,
                    reasons));
        }
    }
}
