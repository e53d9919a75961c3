package id.prakerja.registration.reading.search;

import id.prakerja.refusal.ProblemCode;

/** Why a search is not carried out. */
public enum SearchProblem implements ProblemCode {
    /** Nothing to search by. */
    CRITERIA_REQUIRED(400, "Say whom to look for.", "Sebutkan siapa yang dicari."),
    /** The database would have to read too much. */
    SEARCH_TOO_WIDE(
            422,
            "This search takes too long. Give more criteria, such as a province or a shorter time.",
            "Pencarian ini terlalu lama. Tambahkan kriteria, misalnya provinsi atau rentang waktu yang lebih pendek.");

    private final int status;
    private final String english;
    private final String indonesian;

    SearchProblem(int status, String english, String indonesian) {
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
