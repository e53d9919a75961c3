package id.prakerja.registration.people.owndata.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import java.util.Optional;

/** Why data are not deleted: the law allows it before selection only. */
public enum OwnDataProblem implements ProblemCode {
    /** Stands in a wave: the draw must not lose an entry. */
    DELETION_IN_WAVE(
            new Problem(
                    409,
                    "You stand in a wave. If you are not selected, your data can be deleted once it is over.",
                    "Anda sedang mengikuti gelombang. Bila tidak terpilih, data Anda dapat dihapus setelah gelombang selesai.")),
    /** Public money was given. */
    DELETION_OF_PARTICIPANT(new Problem(
            409,
            "You are a participant; the record of public money must be kept.",
            "Anda adalah peserta; catatan penggunaan uang negara wajib disimpan.")),
    /** Barred for good: who may not join again must stay known. */
    DELETION_OF_BARRED(new Problem(
            409,
            "Your membership was revoked; the record of it must be kept. You can ask for a review.",
            "Kepesertaan Anda telah dicabut; catatannya wajib disimpan. Anda dapat meminta peninjauan.",
            "/v1/applicants/{id}/review")),
    /** An event about the person waits for an operator's decision; it may say that public money was given. */
    DELETION_WHILE_UNDECIDED(new Problem(
            409,
            "Something about you is still being looked into. Ask again in a few days.",
            "Data Anda masih diperiksa petugas. Silakan ajukan kembali beberapa hari lagi."));

    private final Problem problem;

    OwnDataProblem(Problem problem) {
        this.problem = problem;
    }

    /**
     * Why the data of somebody are not deleted.
     *
     * @param status where the person stands
     * @param participant whether selection has decided about the person, whatever the status says yet
     * @return the reason, or empty if they may be deleted
     */
    public static Optional<Refusal> againstDeletion(ApplicantStatus status, boolean participant) {
        return switch (status) {
            case IN_WAVE -> Optional.of(Refusal.of(DELETION_IN_WAVE));
            case SELECTED -> Optional.of(Refusal.of(DELETION_OF_PARTICIPANT));
            case BARRED -> Optional.of(Refusal.of(DELETION_OF_BARRED));
            default -> participant ? Optional.of(Refusal.of(DELETION_OF_PARTICIPANT)) : Optional.empty();
        };
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
