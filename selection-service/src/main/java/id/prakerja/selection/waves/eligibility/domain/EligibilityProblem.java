package id.prakerja.selection.waves.eligibility.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a rule set cannot be taken, or nothing decided by it. */
public enum EligibilityProblem implements ProblemCode {
    /** A rule lacks a parameter that it needs. */
    RULE_INCOMPLETE(new Problem(422, "The rule {0} needs the parameter {1}.", "Aturan {0} memerlukan parameter {1}.")),
    /** A list that the rules require has not arrived whole. */
    LIST_NOT_HELD(new Problem(
            409,
            "No version of the list {0} is held whole, and the rules of the wave require it.",
            "Belum ada versi lengkap dari daftar {0}, padahal aturan gelombang mewajibkannya.")),
    /** Nobody has tried rules on the wave. */
    DRY_RUN_UNKNOWN(new Problem(
            404, "There has been no dry run of wave {0}.", "Belum ada uji coba aturan untuk gelombang {0}.")),
    /** The list of the wave is frozen; its rules have been applied. */
    WAVE_FROZEN(new Problem(
            409,
            "Wave {0} is frozen; its rules have been applied.",
            "Daftar gelombang {0} sudah dibekukan; aturannya sudah diterapkan."));

    private final Problem problem;

    EligibilityProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
