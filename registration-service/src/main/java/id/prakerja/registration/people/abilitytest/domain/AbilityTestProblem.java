package id.prakerja.registration.people.abilitytest.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something cannot be done with the test at present. */
public enum AbilityTestProblem implements ProblemCode {
    /** The identity is not verified yet, or the programme asks for no test. */
    TEST_NOT_DUE(new Problem(
            409,
            "The test is taken once the identity is verified; the status is {0}.",
            "Tes dikerjakan setelah identitas terverifikasi; status saat ini {0}.")),
    /** Not begun. */
    TEST_NOT_STARTED(new Problem(409, "The test has not been started.", "Tes belum dimulai.")),
    /** Handed in: one try a person. */
    TEST_ALREADY_SUBMITTED(new Problem(
            409,
            "The test has been handed in; it is taken once. If something went wrong, turn to the programme's office.",
            "Tes sudah dikumpulkan; tes hanya dikerjakan satu kali. Bila terjadi kendala, hubungi layanan program.")),
    /** The time is over. */
    TEST_TIME_OVER(new Problem(
            409,
            "The time was over at {0}; later answers do not count. Please hand the test in.",
            "Waktu habis pada {0}; jawaban setelahnya tidak dihitung. Silakan kumpulkan tes.")),
    /** No such question, or no such answer to it. */
    ANSWER_UNKNOWN(new Problem(
            400,
            "There is no such question, or no such answer to it.",
            "Pertanyaan atau pilihan jawaban ini tidak ada."));

    private final Problem problem;

    AbilityTestProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
