package id.prakerja.registration.people.review.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a review is not taken up or not decided. */
public enum ReviewProblem implements ProblemCode {
    /** Nothing to look at again yet. */
    REVIEW_NOT_DUE(
            new Problem(
                    409,
                    "A review can be asked for after {1} waves without being selected (so far: {0}), or if you are found ineligible or barred.",
                    "Peninjauan dapat diminta setelah {1} gelombang tanpa terpilih (sejauh ini: {0}), atau bila Anda dinyatakan tidak memenuhi syarat atau dicabut.")),
    /** No such review. */
    REVIEW_UNKNOWN(new Problem(404, "There is no such review.", "Permintaan peninjauan tidak ditemukan.")),
    /** Decided otherwise before. */
    REVIEW_ALREADY_DECIDED(
            new Problem(409, "This review has been decided: {0}.", "Permintaan peninjauan ini sudah diputuskan: {0}."));

    private final Problem problem;

    ReviewProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
