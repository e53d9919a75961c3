package id.prakerja.registration.offices.file;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a file is set aside. */
public enum FileProblem implements ProblemCode {
    /** Every attempt at it has failed. */
    FILE_WORK_FAILED(
            new Problem(
                    500,
                    "Working through this file failed {0} times without a step forward, so it was set aside. Rows that are decided stay; announce the file anew, and ask the operator if it fails again.",
                    "Pengolahan berkas ini gagal {0} kali tanpa kemajuan, sehingga dihentikan. Baris yang sudah diputuskan tetap berlaku; kirim ulang berkasnya, dan hubungi operator jika gagal lagi."));

    private final Problem problem;

    FileProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
