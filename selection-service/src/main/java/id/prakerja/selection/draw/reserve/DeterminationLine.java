package id.prakerja.selection.draw.reserve;

import id.prakerja.draw.publication.DeterminationLine.Action;
import id.prakerja.selection.draw.reserve.domain.Reserve;
import id.prakerja.selection.draw.reserve.domain.TakenSeat;
import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import java.util.List;
import java.util.UUID;

/**
 * What a second judgement changed for one entry.
 *
 * @param action what happened to it
 * @param applicantId the person
 * @param entryId pseudonym of the entry
 * @param rank rank in the draw
 * @param seatProvince province of the seat that was lost or taken; null where none was
 * @param seat the share of that seat, as the draw names it; null likewise
 * @param inPlaceOfRank who had the seat; null unless seated
 * @param reasons why it was excluded or passed over
 */
public record DeterminationLine(
        Action action,
        UUID applicantId,
        UUID entryId,
        int rank,
        String seatProvince,
        String seat,
        Integer inPlaceOfRank,
        List<Exclusion> reasons) {

    static DeterminationLine passedOver(Reserve entry) {
        return new DeterminationLine(
                Action.PASSED_OVER,
                entry.applicantId(),
                entry.entryId(),
                entry.rank(),
                null,
                null,
                null,
                entry.exclusions());
    }

    /** As it is published, under its number. */
    byte[] published(int line) {
        return new id.prakerja.draw.publication.DeterminationLine(
                        line,
                        action,
                        entryId,
                        rank,
                        seatProvince,
                        seat,
                        inPlaceOfRank,
                        reasons.stream().map(Exclusion::text).toList())
                .bytes();
    }

    static DeterminationLine seated(TakenSeat seat) {
        Reserve taker = seat.taker();
        return new DeterminationLine(
                Action.SEATED,
                taker.applicantId(),
                taker.entryId(),
                taker.rank(),
                seat.freed().province(),
                seat.share().name(),
                seat.freed().rank(),
                List.of());
    }
}
