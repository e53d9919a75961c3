package id.prakerja.training.review;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something is refused on reviews. */
public enum ReviewProblem implements ProblemCode {
    /** No such review. */
    REVIEW_UNKNOWN(new Problem(404, "There is no such review.", "Ulasan ini tidak ada.")),
    /** Of what? */
    ONE_SUBJECT(new Problem(
            400,
            "Name one of courseId, institutionId and platformId.",
            "Sebutkan salah satu dari courseId, institutionId, dan platformId."));

    private final Problem problem;

    ReviewProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
