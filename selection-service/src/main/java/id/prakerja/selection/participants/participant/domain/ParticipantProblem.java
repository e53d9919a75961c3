package id.prakerja.selection.participants.participant.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something cannot be done with a participant. */
public enum ParticipantProblem implements ProblemCode {
    /** Nobody was determined under this id. */
    PARTICIPANT_UNKNOWN(new Problem(404, "There is no participant with this id.", "Tidak ada peserta dengan id ini.")),
    /** A membership is revoked once. */
    ALREADY_REVOKED(new Problem(409, "The membership was revoked at {0}.", "Kepesertaan sudah dicabut pada {0}.")),
    /** A membership is suspended once at a time. */
    ALREADY_SUSPENDED(new Problem(409, "The membership is suspended already.", "Kepesertaan sudah ditangguhkan.")),
    /** Only a suspended membership is reinstated or terminated. */
    NOT_SUSPENDED(new Problem(
            409,
            "The membership is {0}; this needs it to be SUSPENDED.",
            "Kepesertaan berstatus {0}; tindakan ini memerlukan status SUSPENDED.")),
    /** Nothing is to be decided about this person. */
    LATE_PURCHASE_UNKNOWN(new Problem(
            404,
            "No late purchase of this person waits for a decision.",
            "Tidak ada pembelian terlambat atas orang ini yang menunggu keputusan.")),
    /** The pool is empty, and a wave never has more people than seats. */
    NO_SEAT_FREE(new Problem(
            409,
            "No seat is free in the recovery pool; the person cannot be reinstated now.",
            "Tidak ada kuota kosong dalam kumpulan pemulihan; orang ini belum dapat diaktifkan kembali."));

    private final Problem problem;

    ParticipantProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
