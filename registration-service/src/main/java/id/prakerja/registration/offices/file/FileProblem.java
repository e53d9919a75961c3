package id.prakerja.registration.offices.file;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a file is set aside. */
public enum FileProblem implements ProblemCode {
    /** Every attempt at it has failed. */
    FILE_WORK_FAILED(
            new Problem(
                    500,
                    "Working through this file failed {0} times without a step forward, so it was set aside. Rows that are decided stay; an operator can have it tried again, or announce the file anew.",
                    "Pengolahan berkas ini gagal {0} kali tanpa kemajuan, sehingga dihentikan. Baris yang sudah diputuskan tetap berlaku; operator dapat mencobanya lagi, atau kirim ulang berkasnya."));

    private final Problem problem;

    FileProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
