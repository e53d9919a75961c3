package id.prakerja.registration.waves.joining.domain;

import id.prakerja.refusal.ProblemCode;

/** Why somebody cannot join a wave. */
public enum JoiningProblem implements ProblemCode {
    /** Nobody has told of such a wave. */
    WAVE_UNKNOWN(404, "There is no wave {0}.", "Gelombang {0} tidak ada."),
    /** Not open yet, or closed already. */
    WAVE_NOT_OPEN(409, "Wave {0} cannot be joined at present.", "Gelombang {0} saat ini tidak dibuka."),
    /** The registration is not complete. */
    NOT_READY(
            409,
            "The registration is not complete yet; its status is {0}.",
            "Pendaftaran belum lengkap; statusnya {0}."),
    /** Stands in a wave already. */
    ALREADY_JOINED(
            409,
            "You have already joined a wave; only one can be joined at a time.",
            "Anda sudah bergabung pada sebuah gelombang; hanya satu gelombang pada satu waktu."),
    /** Fails a rule of eligibility. */
    INELIGIBLE(
            422,
            "You are not eligible for the programme; the reason is with your registration.",
            "Anda tidak memenuhi syarat program; alasannya tercantum pada data pendaftaran Anda.",
            "/v1/applicants/{id}/review");

    private final int status;
    private final String english;
    private final String indonesian;
    private final String appeal;

    JoiningProblem(int status, String english, String indonesian) {
        this(status, english, indonesian, null);
    }

    JoiningProblem(int status, String english, String indonesian, String appeal) {
        this.status = status;
        this.english = english;
        this.indonesian = indonesian;
        this.appeal = appeal;
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

    @Override
    public String appeal() {
        return appeal;
    }
}
