package id.prakerja.oversight.archive;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why nothing is archived, or read from an archive. */
public enum ArchiveProblem implements ProblemCode {
    /** There is no folder for it. */
    NO_ARCHIVE(new Problem(
            409,
            "This service keeps no archive of the topics: no folder is set for it.",
            "Layanan ini tidak menyimpan arsip topik: foldernya belum ditetapkan."));

    private final Problem problem;

    ArchiveProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
