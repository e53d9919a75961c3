package id.prakerja.oversight.figures;

import java.util.Locale;

/** What a figure can be told apart by. */
public enum Dimension {
    /** Two-digit code of the domicile. */
    PROVINCE("province", "provinsi"),
    /** Four-digit code of the domicile. */
    REGENCY("regency", "kabupaten atau kota"),
    /** Number of the wave. */
    WAVE("wave", "gelombang"),
    /** Platform that sold the training. */
    PLATFORM("platform", "platform"),
    /** Institution that owns the training. */
    INSTITUTION("institution", "lembaga"),
    /** The training: its course's id. */
    COURSE("training", "pelatihan"),
    /** Payment partner. */
    PARTNER("partner", "mitra pembayaran"),
    /** Day in the programme's time zone. */
    DAY("day", "hari"),
    /** How the person came in. */
    CHANNEL("channel", "kanal"),
    /** State or outcome. */
    STATUS("status", "status"),
    /** Stable code of the reason. */
    REASON("reason", "alasan"),
    /** Kind of payout or list. */
    KIND("kind", "jenis"),
    /** Stars of a review. */
    RATING("rating", "nilai"),
    /** Name of a list. */
    LIST("list", "daftar");

    private final String english;
    private final String indonesian;

    Dimension(String english, String indonesian) {
        this.english = english;
        this.indonesian = indonesian;
    }

    /** Its column, and its name in requests. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a reader calls it. */
    public String english() {
        return english;
    }

    /** What a reader calls it, in Indonesian. */
    public String indonesian() {
        return indonesian;
    }
}
