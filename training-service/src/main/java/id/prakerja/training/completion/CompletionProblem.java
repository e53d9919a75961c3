package id.prakerja.training.completion;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a batch of completions is refused as a whole. */
public enum CompletionProblem implements ProblemCode {
    /** No line, or too many. */
    BATCH_SIZE(new Problem(422, "A batch has 1 to {0} lines.", "Satu kiriman terdiri atas 1 sampai {0} baris."));

    private final Problem problem;

    CompletionProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
