package id.prakerja.training.course.domain;

import id.prakerja.refusal.ProblemCode;

/** Why something is refused on a course. */
public enum CourseProblem implements ProblemCode {
    /** No such course. */
    COURSE_UNKNOWN(404, "There is no such course.", "Pelatihan tidak ditemukan."),
    /** Not curated, refused or suspended (rule 8). */
    COURSE_NOT_APPROVED(
            409,
            "The course is not approved for sale; it is {0}.",
            "Pelatihan tidak disetujui untuk dijual; statusnya {0}."),
    /** The platform does not sell it. */
    COURSE_NOT_SOLD_HERE(
            422, "This platform does not sell the course.", "Platform ini tidak menjual pelatihan tersebut."),
    /** Dearer than outside. */
    PRICE_ABOVE_OUTSIDE(
            422,
            "The price of Rp{0} is above the price outside the programme, Rp{1}.",
            "Harga Rp{0} melebihi harga di luar program, Rp{1}."),
    /** Dearer than the balance. */
    PRICE_ABOVE_BALANCE(
            422,
            "The price of Rp{0} is above the training balance of Rp{1}.",
            "Harga Rp{0} melebihi saldo pelatihan Rp{1}."),
    /** Too much for the platform. */
    COMMISSION_TOO_HIGH(422, "A platform keeps at most {0} percent.", "Komisi platform paling tinggi {0} persen."),
    /** Sold with something else. */
    BUNDLE_FORBIDDEN(
            422,
            "A training is sold by itself; bundles are forbidden.",
            "Pelatihan dijual satu per satu; paket gabungan dilarang."),
    /** No such institution. */
    INSTITUTION_UNKNOWN(422, "There is no institution {0}.", "Tidak ada lembaga {0}."),
    /** No such platform. */
    PLATFORM_UNKNOWN(422, "There is no platform {0}.", "Tidak ada platform {0}."),
    /** The step does not follow from where the course is. */
    COURSE_STATUS(
            409,
            "The course is {0}; this step is not possible from there.",
            "Status pelatihan {0}; langkah ini tidak dapat dilakukan.");

    private final int status;
    private final String english;
    private final String indonesian;

    CourseProblem(int status, String english, String indonesian) {
        this.status = status;
        this.english = english;
        this.indonesian = indonesian;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String indonesian() {
        return indonesian;
    }
}
