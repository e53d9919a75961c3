package id.prakerja.registration.pages.frame;

import id.prakerja.pages.Phrase;

/** What every page for applicants says. */
public enum FrameText implements Phrase {
    /** Link over the menu. */
    SKIP("Skip to the content", "Langsung ke isi"),
    /** The other language in its own words. */
    OTHER_LANGUAGE("Bahasa Indonesia", "English"),
    /** The button. */
    SIGN_OUT("Sign out", "Keluar"),
    /** Where one stands. */
    OVERVIEW("Where I stand", "Status saya"),
    /** Profile, test, joining. */
    STEPS("Steps", "Langkah"),
    /** Balance and incentives. */
    MONEY("Balance and incentives", "Saldo dan insentif"),
    /** Complaints. */
    COMPLAINTS("Complaints", "Pengaduan"),
    /** The own data. */
    DATA("My data", "Data saya"),
    /** It worked. */
    DONE("Done.", "Selesai."),
    /** An empty list. */
    NOTHING("Nothing here yet.", "Belum ada."),
    /** A service that does not answer. */
    AWAY(
            "This does not answer just now. Nothing is lost; try again in a minute.",
            "Sedang tidak menjawab. Tidak ada yang hilang; coba lagi sebentar lagi."),
    /** A form of another site. */
    FOREIGN_FORM(
            "This form is not of your visit. Open the page again.",
            "Formulir ini bukan dari kunjungan Anda. Buka lagi halamannya.");

    private final String english;
    private final String indonesian;

    FrameText(String english, String indonesian) {
        this.english = english;
        this.indonesian = indonesian;
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
