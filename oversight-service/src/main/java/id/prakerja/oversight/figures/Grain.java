package id.prakerja.oversight.figures;

import static id.prakerja.oversight.figures.Dimension.COURSE;
import static id.prakerja.oversight.figures.Dimension.DAY;
import static id.prakerja.oversight.figures.Dimension.INSTITUTION;
import static id.prakerja.oversight.figures.Dimension.KIND;
import static id.prakerja.oversight.figures.Dimension.PARTNER;
import static id.prakerja.oversight.figures.Dimension.PLATFORM;
import static id.prakerja.oversight.figures.Dimension.PROVINCE;
import static id.prakerja.oversight.figures.Dimension.REASON;
import static id.prakerja.oversight.figures.Dimension.REGENCY;
import static id.prakerja.oversight.figures.Dimension.STATUS;
import static id.prakerja.oversight.figures.Dimension.WAVE;

import java.util.List;

/** What several figures are told apart by. */
final class Grain {

    /** People of a wave. */
    static final List<Dimension> OF_A_MEMBER = List.of(WAVE, PROVINCE, REGENCY, DAY);

    /** People of a wave, with the reason. */
    static final List<Dimension> OF_AN_END = List.of(WAVE, PROVINCE, REGENCY, REASON, DAY);

    /** Trainings. */
    static final List<Dimension> OF_A_TRAINING = List.of(WAVE, PROVINCE, REGENCY, PLATFORM, INSTITUTION, COURSE, DAY);

    /** Payouts. */
    static final List<Dimension> OF_A_PAYOUT = List.of(WAVE, PROVINCE, REGENCY, PARTNER, KIND, DAY);

    /** Waves. */
    static final List<Dimension> OF_A_WAVE = List.of(WAVE, STATUS);

    private Grain() {}
}
