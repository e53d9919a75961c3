package id.prakerja.console.payments;

import id.prakerja.pages.Phrase;

/** What the page of payments says of its counts. */
enum PaymentText implements Phrase {
    BY_PARTNER_AND_STATE("Payouts by partner and state", "Pencairan menurut mitra dan status"),
    NOT_INSTRUCTED("none yet", "belum ada"),
    TOTAL("Together", "Jumlah"),
    UNPAID("Due and not paid, by age and reason", "Jatuh tempo dan belum dibayar, menurut lama dan alasan"),
    SINCE("Due for", "Sudah jatuh tempo"),
    DAYS_0("less than 7 days", "kurang dari 7 hari"),
    DAYS_7("7 to 29 days", "7 sampai 29 hari"),
    DAYS_30("30 to 89 days", "30 sampai 89 hari"),
    DAYS_90("90 days and more", "90 hari atau lebih"),
    RETRY("Work on it again", "Proses kembali"),
    RETRY_NOTE(
            "This payout of {0} is taken back among the others and checked as they are.",
            "Pencairan {0} ini dikembalikan ke antrean dan diperiksa seperti yang lain."),
    ON_ITS_WAY("on its way", "dalam proses");

    private final String english;
    private final String indonesian;

    PaymentText(String english, String indonesian) {
        this.english = english;
        this.indonesian = indonesian;
    }

    /** What a reader calls what has been due for so many days at least. */
    static PaymentText since(int days) {
        return switch (days) {
            case 0 -> DAYS_0;
            case 7 -> DAYS_7;
            case 30 -> DAYS_30;
            default -> DAYS_90;
        };
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
