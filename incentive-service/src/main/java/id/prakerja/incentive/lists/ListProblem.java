package id.prakerja.incentive.lists;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a list is not given out. */
enum ListProblem implements ProblemCode {
    /** No such list. */
    LIST_UNKNOWN(new Problem(404, "There is no list {0}. The lists are: {1}.", "Tidak ada daftar {0}. Daftar: {1}.")),
    /** Nothing to compare with. */
    LIST_FILTER_UNKNOWN(new Problem(
            400,
            "The list {0} is not narrowed by {1}; it is by: {2}.",
            "Daftar {0} tidak dapat disaring menurut {1}; yang tersedia: {2}.")),
    /** Nothing of the list can have it. */
    LIST_VALUE_UNKNOWN(new Problem(
            400, "There is no {0} to look for. There are: {1}.", "Tidak ada {0} untuk dicari. Yang ada: {1}."));

    private final Problem problem;

    ListProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
