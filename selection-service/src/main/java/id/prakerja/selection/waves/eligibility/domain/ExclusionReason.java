package id.prakerja.selection.waves.eligibility.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why an entry is not on the list that a wave is drawn from. */
public enum ExclusionReason implements ProblemCode {
    /** Joined before the wave was open. */
    JOINED_BEFORE_OPENING(
            new Problem(422, "You joined before the wave was open.", "Anda bergabung sebelum gelombang dibuka.")),
    /** Joined after the wave had closed, by the entry's own time. */
    JOINED_AFTER_CLOSING(
            new Problem(422, "You joined after the wave had closed.", "Anda bergabung setelah gelombang ditutup.")),
    /** No registration of the person had arrived when the list was frozen. */
    REGISTRATION_MISSING(new Problem(
            422,
            "Your registration had not been completed when the list was frozen.",
            "Pendaftaran Anda belum lengkap ketika daftar dibekukan.")),
    /** A recipient already: once per lifetime. */
    ALREADY_PARTICIPANT(new Problem(
            422,
            "You are a participant already; the programme can be received once.",
            "Anda sudah menjadi peserta; program hanya dapat diterima satu kali.")),
    /** Revoked before: barred for good. */
    BARRED(new Problem(
            422,
            "Your membership was revoked, so you cannot take part again.",
            "Kepesertaan Anda pernah dicabut sehingga tidak dapat ikut lagi.")),
    /** Below the minimum age. */
    TOO_YOUNG(new Problem(422, "You are below the minimum age.", "Usia Anda di bawah batas minimum.")),
    /** Above the maximum age. */
    TOO_OLD(new Problem(422, "You are above the maximum age.", "Usia Anda di atas batas maksimum.")),
    /** In formal education. */
    IN_FORMAL_EDUCATION(new Problem(422, "You are in formal education.", "Anda sedang menempuh pendidikan formal.")),
    /** Of an occupation group that cannot receive the programme. */
    OCCUPATION_EXCLUDED(new Problem(
            422,
            "Your occupation group cannot receive the programme.",
            "Kelompok pekerjaan Anda tidak dapat menerima program ini.")),
    /** The family card has as many recipients as allowed, from earlier waves or from better ranks. */
    FAMILY_HAS_RECIPIENTS(new Problem(
            422,
            "Your family card already has as many recipients as allowed.",
            "Kartu keluarga Anda sudah memiliki jumlah penerima yang diperbolehkan.")),
    /** On the list of people in formal education. */
    LISTED_EDUCATION(new Problem(
            422,
            "You stand on the list of people in formal education.",
            "Anda tercantum dalam daftar peserta pendidikan formal.")),
    /** On the list of recipients of other aid. */
    LISTED_OTHER_AID(new Problem(
            422,
            "You stand on the list of people who receive other social aid.",
            "Anda tercantum dalam daftar penerima bantuan sosial lain.")),
    /** On the list of people whose occupation cannot receive the programme. */
    LISTED_OCCUPATION(new Problem(
            422,
            "You stand on the list of people whose occupation cannot receive the programme.",
            "Anda tercantum dalam daftar pekerjaan yang tidak dapat menerima program ini.")),
    /** On the list of the deceased. */
    LISTED_DECEASED(new Problem(
            422,
            "The population register lists you as deceased. If this is an error, please visit your Dukcapil office.",
            "Data kependudukan mencatat Anda telah meninggal. Jika keliru, silakan hubungi kantor Dukcapil.")),
    /** On another exclusion list, which the answer names. */
    LISTED(new Problem(
            422,
            "You stand on a list of people who cannot receive the programme.",
            "Anda tercantum dalam daftar orang yang tidak dapat menerima program ini."));

    private final Problem problem;

    ExclusionReason(Problem problem) {
        this.problem = problem;
    }

    /** The reason for being on a list. */
    static ExclusionReason ofList(String list) {
        return switch (list) {
            case "EDUCATION" -> LISTED_EDUCATION;
            case "OTHER_AID" -> LISTED_OTHER_AID;
            case "OCCUPATION" -> LISTED_OCCUPATION;
            case "DECEASED" -> LISTED_DECEASED;
            default -> LISTED;
        };
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
