package id.prakerja.selection.participant.domain;

import id.prakerja.refusal.ProblemCode;

/** Why something cannot be done with a participant. */
public enum ParticipantProblem implements ProblemCode {
    /** Nobody was determined under this id. */
    PARTICIPANT_UNKNOWN(404, "There is no participant with this id.", "Tidak ada peserta dengan id ini."),
    /** A membership is revoked once. */
    ALREADY_REVOKED(409, "The membership was revoked at {0}.", "Kepesertaan sudah dicabut pada {0}.");

    private final int status;
    private final String english;
    private final String indonesian;

    ParticipantProblem(int status, String english, String indonesian) {
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
