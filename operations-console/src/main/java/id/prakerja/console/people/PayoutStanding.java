package id.prakerja.console.people;

import id.prakerja.pages.Phrase;
import java.util.Arrays;

/** Where a payout stands, in words: each of incentive-service's states by its own name. */
enum PayoutStanding implements Phrase {
    NOT_DUE("not due before {0}", "belum jatuh tempo sebelum {0}"),
    SCHEDULED("due since {0}, goes with the next batch", "jatuh tempo sejak {0}, ikut kelompok berikutnya"),
    BATCHED("in a batch, on its way to the partner", "dalam kelompok, menuju mitra"),
    SENT("with the partner, whose answer is awaited", "di mitra, jawabannya ditunggu"),
    UNKNOWN(
            "the partner has not said what became of it; it is asked, and nothing is sent twice",
            "mitra belum menyatakan hasilnya; mitra ditanya, dan tidak ada yang dikirim dua kali"),
    SETTLED("paid", "sudah dibayar"),
    FAILED("the partner could not pay it", "mitra tidak dapat membayarnya"),
    RETRY("is tried again by itself", "dicoba lagi dengan sendirinya"),
    HELD("held", "ditahan"),
    RETURNED("paid, and came back", "dibayar, lalu kembali"),
    BLOCKED("not paid as long as something stands against it", "tidak dibayar selama ada yang menghalangi"),
    /** A state that a newer incentive-service may have. */
    OTHER("see the time line", "lihat perjalanan");

    private final String english;
    private final String indonesian;

    PayoutStanding(String english, String indonesian) {
        this.english = english;
        this.indonesian = indonesian;
    }

    /** The words for a state. */
    static PayoutStanding of(String status) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(status))
                .findFirst()
                .orElse(OTHER);
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
