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
    /** Nobody pays for what is free. */
    FREE_ELSEWHERE(new Problem(
            422,
            "What is free elsewhere is not sold within the programme.",
            "Pelatihan yang tersedia gratis di tempat lain tidak dijual dalam program.")),
    /** The parts do not make up the whole. */
    CURRICULUM_HOURS(new Problem(
            422,
            "The parts of the curriculum last {0} hours, the course {1}.",
            "Bagian kurikulum berjumlah {0} jam, sedangkan pelatihan {1} jam.")),
    /** People do not know when. */
    SCHEDULE_MISSING(new Problem(
            422, "A course at set times needs a schedule.", "Pelatihan dengan waktu tertentu memerlukan jadwal.")),
    /** People do not know where. */
    REGION_MISSING(new Problem(
            422,
            "A course at a place names the provinces where it takes place.",
            "Pelatihan tatap muka harus menyebutkan provinsi pelaksanaannya.")),
    /** Something was not looked at, or was not found good. */
    CHECKLIST_INCOMPLETE(new Problem(
            422,
            "A course is approved when every point of the checklist is found good; missing: {0}.",
            "Pelatihan disetujui bila setiap butir daftar periksa terpenuhi; belum: {0}.")),
    /** Two people, where much money is at stake. */
    ANOTHER_CURATOR_NEEDED(new Problem(
            403,
            "At this price another curator than who suspended the course reinstates it.",
            "Pada harga ini pelatihan harus diaktifkan kembali oleh kurator lain daripada yang menangguhkannya.")),
    /** Too many rows, or none. */
    IMPORT_SIZE(new Problem(
            422, "A file of courses has 1 to {0} rows.", "Satu berkas pelatihan berisi 1 sampai {0} baris.")),
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
