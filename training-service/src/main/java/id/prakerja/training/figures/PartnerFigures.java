package id.prakerja.training.figures;

/**
 * The figures of one partner.
 *
 * @param enrolments purchases that were not undone
 * @param completed completions that stand
 * @param rupiah what these purchases cost
 */
public record PartnerFigures(long enrolments, long completed, long rupiah) {

    PartnerFigures plus(PartnerFigures other) {
        return new PartnerFigures(enrolments + other.enrolments, completed + other.completed, rupiah + other.rupiah);
    }
}
