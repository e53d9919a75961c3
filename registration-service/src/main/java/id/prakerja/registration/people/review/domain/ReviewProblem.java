package id.prakerja.registration.people.review.domain;

import id.prakerja.refusal.ProblemCode;

/** Why a review is not taken up or not decided. */
public enum ReviewProblem implements ProblemCode {
    /** Nothing to look at again yet. */
    REVIEW_NOT_DUE(
            409,
            "A review can be asked for after {1} waves without being selected (so far: {0}), or if you are found ineligible or barred.",
            "Peninjauan dapat diminta setelah {1} gelombang tanpa terpilih (sejauh ini: {0}), atau bila Anda dinyatakan tidak memenuhi syarat atau dicabut."),
    /** No such review. */
    REVIEW_UNKNOWN(404, "There is no such review.", "Permintaan peninjauan tidak ditemukan."),
    /** Decided otherwise before. */
    REVIEW_ALREADY_DECIDED(
            409, "This review has been decided: {0}.", "Permintaan peninjauan ini sudah diputuskan: {0}.");

    private final int status;
    private final String english;
    private final String indonesian;

    ReviewProblem(int status, String english, String indonesian) {
        this.status = status;
        this.english = english;
        this.indonesian = indonesian;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String indonesian() {
        return indonesian;
    }
}
