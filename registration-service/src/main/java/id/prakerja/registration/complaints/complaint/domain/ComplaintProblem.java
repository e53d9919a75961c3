package id.prakerja.registration.complaints.complaint.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something cannot be done about a complaint. */
public enum ComplaintProblem implements ProblemCode {
    /** No such complaint, or not the caller's to know of. */
    COMPLAINT_UNKNOWN(new Problem(404, "There is no such complaint.", "Pengaduan ini tidak ditemukan.")),
    /** A payout or training is named by its id, the person alone by none. */
    COMPLAINT_REFERENCE_WRONG(new Problem(
            400,
            "A complaint about a payout or a training names its id; one about the person names none.",
            "Pengaduan tentang pencairan atau pelatihan menyebut nomornya; pengaduan tentang orangnya tidak.")),
    /** Too many at a time. */
    COMPLAINTS_TOO_MANY(new Problem(
            409,
            "{0} of your complaints wait for an answer; please wait for one of them first.",
            "{0} pengaduan Anda masih menunggu jawaban; mohon tunggu salah satunya lebih dahulu.")),
    /** Answered already. */
    COMPLAINT_NOT_OPEN(new Problem(
            409,
            "This complaint has been answered; its status is {0}.",
            "Pengaduan ini sudah dijawab; statusnya {0}.")),
    /** Somebody else has it in hand. */
    COMPLAINT_WITH_ANOTHER(new Problem(
            409,
            "Somebody else has this complaint in hand; have it assigned to you first.",
            "Pengaduan ini sedang ditangani orang lain; minta penugasan lebih dahulu.")),
    /** Escalated, or appealed. */
    COMPLAINT_WITH_OPERATORS(new Problem(
            403,
            "This complaint was escalated or appealed; the management office handles it.",
            "Pengaduan ini sudah dinaikkan atau dibanding; Manajemen Pelaksana yang menanganinya.")),
    /** Nothing to appeal against yet. */
    COMPLAINT_NOT_DECIDED(
            new Problem(409, "This complaint has not been answered yet.", "Pengaduan ini belum dijawab.")),
    /** Once only. */
    COMPLAINT_APPEALED(new Problem(
            409,
            "An appeal against this answer was made already; there is one only.",
            "Banding atas jawaban ini sudah diajukan; hanya dapat sekali.")),
    /** The term is over. */
    APPEAL_TOO_LATE(new Problem(
            409,
            "An appeal is made within {0} days of the answer.",
            "Banding diajukan paling lambat {0} hari setelah jawaban.")),
    /** The one who gave the first answer. */
    APPEAL_NEEDS_ANOTHER_PERSON(new Problem(
            403,
            "An appeal is judged by somebody else than who gave the first answer.",
            "Banding diputus oleh orang lain, bukan oleh pemberi jawaban pertama."));

    private final Problem problem;

    ComplaintProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
