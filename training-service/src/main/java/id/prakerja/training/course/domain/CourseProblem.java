package id.prakerja.training.course.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something is refused on a course. */
public enum CourseProblem implements ProblemCode {
    /** No such course. */
    COURSE_UNKNOWN(new Problem(404, "There is no such course.", "Pelatihan tidak ditemukan.")),
    /** Not curated, refused or suspended (rule 8). */
    COURSE_NOT_APPROVED(new Problem(
            409,
            "The course is not approved for sale; it is {0}.",
            "Pelatihan tidak disetujui untuk dijual; statusnya {0}.")),
    /** The platform does not sell it. */
    COURSE_NOT_SOLD_HERE(new Problem(
            422, "This platform does not sell the course.", "Platform ini tidak menjual pelatihan tersebut.")),
    /** Dearer than outside. */
    PRICE_ABOVE_OUTSIDE(new Problem(
            422,
            "The price of Rp{0} is above the price outside the programme, Rp{1}.",
            "Harga Rp{0} melebihi harga di luar program, Rp{1}.")),
    /** Another price than the participant has seen. */
    PRICE_DIFFERS(new Problem(409, "The course costs Rp{0} now.", "Harga pelatihan sekarang Rp{0}.")),
    /** Dearer than the balance. */
    PRICE_ABOVE_BALANCE(new Problem(
            422,
            "The price of Rp{0} is above the training balance of Rp{1}.",
            "Harga Rp{0} melebihi saldo pelatihan Rp{1}.")),
    /** Too much for the platform. */
    COMMISSION_TOO_HIGH(
            new Problem(422, "A platform keeps at most {0} percent.", "Komisi platform paling tinggi {0} persen.")),
    /** Sold with something else. */
    BUNDLE_FORBIDDEN(new Problem(
            422,
            "A training is sold by itself; bundles are forbidden.",
            "Pelatihan dijual satu per satu; paket gabungan dilarang.")),
    /** No such institution. */
    INSTITUTION_UNKNOWN(new Problem(422, "There is no institution {0}.", "Tidak ada lembaga {0}.")),
    /** No such platform. */
    PLATFORM_UNKNOWN(new Problem(422, "There is no platform {0}.", "Tidak ada platform {0}.")),
    /** The step does not follow from where the course is. */
    COURSE_STATUS(new Problem(
            409,
            "The course is {0}; this step is not possible from there.",
            "Status pelatihan {0}; langkah ini tidak dapat dilakukan."));

    private final Problem problem;

    CourseProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
