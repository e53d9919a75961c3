package id.prakerja.training.figures;

import id.prakerja.training.account.domain.Counts;
import id.prakerja.training.account.domain.Figure;

/**
 * The figures of one partner.
 *
 * @param enrolments purchases that were not undone
 * @param completed completions that stand
 * @param rupiah what these purchases cost
 */
public record PartnerFigures(long enrolments, long completed, long rupiah) {

    static PartnerFigures of(Counts counts) {
        return new PartnerFigures(
                counts.get(Figure.ENROLMENTS), counts.get(Figure.COMPLETED), counts.get(Figure.RUPIAH_SPENT));
    }
}
