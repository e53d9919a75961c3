package id.prakerja.selection.draw.result.domain;

/** Why a person's result in a wave is what it is, where the reason is not an exclusion. */
public enum ResultReason {
    /** The wave is not drawn, or its result not public yet. */
    RESULT_PENDING("The result of this wave is not public yet.", "Hasil gelombang ini belum diumumkan."),
    /** The person has no entry. */
    NOT_JOINED("You did not join this wave.", "Anda tidak bergabung dalam gelombang ini."),
    /** The wave was given up. */
    WAVE_CANCELLED("This wave was cancelled.", "Gelombang ini dibatalkan."),
    /** Delivered after the list was frozen. */
    ARRIVED_AFTER_FREEZE(
            "Your entry arrived after the list had been frozen.", "Pendaftaran Anda tiba setelah daftar dibekukan."),
    /** Selected through the priority share. */
    PRIORITY(
            "You were selected on a seat of your province kept for the priority list.",
            "Anda terpilih melalui kuota prioritas provinsi Anda."),
    /** Selected through the affirmative share. */
    AFFIRMATIVE(
            "You were selected on an affirmative seat of your province. Who sees your entry id can see this too.",
            "Anda terpilih melalui kuota afirmasi provinsi Anda. Siapa pun yang melihat nomor pendaftaran Anda dapat"
                    + " melihat hal ini."),
    /** Selected through the public share. */
    PUBLIC("You were selected on a public seat of your province.", "Anda terpilih melalui kuota umum provinsi Anda."),
    /** Selected on an unused priority or affirmative seat. */
    PROVINCE_SPILL_OVER(
            "You were selected on a seat of your province that was kept for others and left over.",
            "Anda terpilih melalui sisa kuota khusus provinsi Anda."),
    /** Selected on a seat that another province did not fill. */
    NATIONAL_SPILL_OVER(
            "You were selected on a seat that was left over nationwide.", "Anda terpilih melalui sisa kuota nasional."),
    /** On the reserve list, and a seat became free. */
    FROM_RESERVE(
            "You were on the reserve list and have been given a seat that became free.",
            "Anda berada dalam daftar cadangan dan memperoleh kuota yang kosong."),
    /** Other ranks came before. */
    NOT_SELECTED(
            "All seats open to you went to entries with a better rank in the lottery.",
            "Semua kuota yang tersedia bagi Anda telah terisi oleh peserta dengan peringkat undian yang lebih baik."),
    /** The family card has its recipients. */
    FAMILY_CAP_REACHED(
            "Your family card already had as many recipients as allowed.",
            "Kartu keluarga Anda sudah memiliki jumlah penerima yang diperbolehkan.");

    private final String english;
    private final String indonesian;

    ResultReason(String english, String indonesian) {
        this.english = english;
        this.indonesian = indonesian;
    }

    /**
     * The reason in English.
     *
     * @return a sentence
     */
    public String english() {
        return english;
    }

    /**
     * The reason in Indonesian.
     *
     * @return a sentence
     */
    public String indonesian() {
        return indonesian;
    }
}
