package id.prakerja.incentive.schedule;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a version of the schedule is not entered or shown. */
enum ScheduleProblem implements ProblemCode {
    /** No such version. */
    SCHEDULE_VERSION_UNKNOWN(new Problem(
            404, "There is no version {0} of the schedule.", "Tidak ada versi {0} dari jadwal pembayaran.")),
    /** Versions follow each other. */
    SCHEDULE_VERSION_NOT_NEXT(new Problem(
            409, "The next version of the schedule is {0}.", "Versi berikutnya dari jadwal pembayaran adalah {0}.")),
    /** Entitlements of that moment may have been decided. */
    SCHEDULE_TOO_SOON(new Problem(
            409,
            "A version becomes valid after {0} at the earliest, since people become entitled all the time.",
            "Versi baru berlaku paling cepat setelah {0}, karena peserta terus menjadi berhak.")),
    /** It would never be valid, or overtake the one before it. */
    SCHEDULE_NOT_LATER(new Problem(
            409,
            "Version {0} becomes valid at {1}; the next one becomes valid later.",
            "Versi {0} berlaku mulai {1}; versi berikutnya harus berlaku setelahnya.")),
    /** What is to be asked does not exist. */
    SCHEDULE_QUESTIONS_UNKNOWN(new Problem(
            422,
            "There is no set of questions {0} in version {1}. Enter it first.",
            "Tidak ada kumpulan pertanyaan {0} versi {1}. Masukkan terlebih dahulu."));

    private final Problem problem;

    ScheduleProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
