package id.prakerja.console.people;

import id.prakerja.pages.Phrase;

/** What the page of one person says on what comes next and where a payout stands. */
enum PersonText implements Phrase {
    NEXT("Next step: {0}", "Langkah berikutnya: {0}"),
    PAYOUT("{0} {1}: {2}", "{0} {1}: {2}"),
    CONFIRM_CONTACT("confirm phone and e-mail", "konfirmasi telepon dan surel"),
    WAIT_FOR_REGISTRY("none; the civil registry is being asked", "tidak ada; data kependudukan sedang ditanyakan"),
    CORRECT_IDENTITY("correct the papers, which the registry does not know so", "perbaiki data yang tidak sesuai"),
    TEST("complete the profile and take the test", "lengkapi profil dan ikuti tes"),
    PROFILE("complete the profile", "lengkapi profil"),
    JOIN("join an open wave", "ikut gelombang yang dibuka"),
    WAIT_FOR_DRAW("none; wait for the draw", "tidak ada; tunggu pengundian"),
    COMPLAIN(
            "none; the reasons are below, and a complaint is possible",
            "tidak ada; alasannya di bawah, dapat diadukan"),
    BUY("buy a first training by {0}", "beli pelatihan pertama paling lambat {0}"),
    FINISH("finish the first training and review it", "selesaikan pelatihan pertama dan beri ulasan"),
    LINK("link an account that the partner confirms", "sambungkan rekening yang dikonfirmasi mitra"),
    BE_PAID("none; what is due is paid to the linked account", "tidak ada; yang jatuh tempo dibayar ke rekening"),
    LOOK("see the time line", "lihat perjalanan");

    private final String english;
    private final String indonesian;

    PersonText(String english, String indonesian) {
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
