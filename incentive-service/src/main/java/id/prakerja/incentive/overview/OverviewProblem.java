package id.prakerja.incentive.overview;

import id.prakerja.refusal.ProblemCode;

/** Why an overview is refused. */
public enum OverviewProblem implements ProblemCode {
    /** Nothing known. */
    PARTICIPANT_UNKNOWN;

    private static final int NOT_FOUND = 404;

    @Override
    public int status() {
        return NOT_FOUND;
    }

    @Override
    public String english() {
        return "Nothing is known of this person here: neither a selection nor an account.";
    }

    @Override
    public String indonesian() {
        return "Orang ini belum dikenal di sini: belum ada hasil seleksi maupun rekening.";
    }
}
