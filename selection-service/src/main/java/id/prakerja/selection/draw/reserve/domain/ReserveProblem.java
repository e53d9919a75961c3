package id.prakerja.selection.draw.reserve.domain;

import id.prakerja.refusal.ProblemCode;

/** Why the determination list cannot be shown. */
public enum ReserveProblem implements ProblemCode {
    /** It is public from the announcement on. */
    DETERMINATION_NOT_PUBLIC(
            409,
            "The determination of wave {0} is not public yet; the wave is {1}.",
            "Penetapan gelombang {0} belum diumumkan; gelombang berstatus {1}.");

    private final int status;
    private final String english;
    private final String indonesian;

    ReserveProblem(int status, String english, String indonesian) {
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
