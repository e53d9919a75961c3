package id.prakerja.registration.reading.search;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a search is not carried out. */
public enum SearchProblem implements ProblemCode {
    /** Nothing to search by. */
    CRITERIA_REQUIRED(new Problem(400, "Say whom to look for.", "Sebutkan siapa yang dicari.")),
    /** The database would have to read too much. */
    SEARCH_TOO_WIDE(new Problem(
            422,
            "This search takes too long. Give more criteria, such as a province or a shorter time.",
            "Pencarian ini terlalu lama. Tambahkan kriteria, misalnya provinsi atau rentang waktu yang lebih pendek."));

    private final Problem problem;

    SearchProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
