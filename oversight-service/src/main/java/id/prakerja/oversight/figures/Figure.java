package id.prakerja.oversight.figures;

import static id.prakerja.oversight.figures.Dimension.CHANNEL;
import static id.prakerja.oversight.figures.Dimension.COURSE;
import static id.prakerja.oversight.figures.Dimension.DAY;
import static id.prakerja.oversight.figures.Dimension.INSTITUTION;
import static id.prakerja.oversight.figures.Dimension.KIND;
import static id.prakerja.oversight.figures.Dimension.LIST;
import static id.prakerja.oversight.figures.Dimension.PARTNER;
import static id.prakerja.oversight.figures.Dimension.PLATFORM;
import static id.prakerja.oversight.figures.Dimension.PROVINCE;
import static id.prakerja.oversight.figures.Dimension.RATING;
import static id.prakerja.oversight.figures.Dimension.REASON;
import static id.prakerja.oversight.figures.Dimension.REGENCY;
import static id.prakerja.oversight.figures.Dimension.STATUS;
import static id.prakerja.oversight.figures.Dimension.WAVE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programme's figures. Each is defined by its cells: rows with one value and, of every dimension of the figure, one column.
 * Each thing that is counted stands in one cell, so whatever a figure is told apart by, its parts sum to the whole.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists cannot be changed
public enum Figure {
    /** People registered. */
    REGISTERED(
            Unit.PEOPLE,
            Cells.REGISTERED,
            List.of("applicant.registered", "applicant.erased"),
            "People registered, their identity confirmed. Whoever was erased is not counted.",
            "Pendaftar dengan identitas terverifikasi. Yang datanya telah dihapus tidak dihitung.",
            List.of(PROVINCE, REGENCY, CHANNEL, DAY)),
    /** Entries into waves. */
    JOINED(
            Unit.ENTRIES,
            Cells.JOINED,
            List.of("applicant.joined"),
            "Entries into waves; who joins two waves has two.",
            "Keikutsertaan dalam gelombang; yang ikut dua gelombang dihitung dua kali.",
            List.of(WAVE, PROVINCE, REGENCY, CHANNEL, DAY)),
    /** People determined as recipients. */
    SELECTED(
            Unit.PEOPLE,
            Cells.SELECTED,
            List.of("participant.selected"),
            "People determined as recipients, by the day of their notice. A revocation does not take them out.",
            "Orang yang ditetapkan sebagai penerima, menurut hari pemberitahuan; pencabutan tidak mengurangi.",
            Grain.OF_A_MEMBER),
    /** People reminded of the deadline. */
    REMINDED(
            Unit.PEOPLE,
            Cells.REMINDED,
            List.of("participant.reminded"),
            "Recipients reminded that the days for a first purchase run out.",
            "Penerima yang diingatkan akan batas waktu pembelian pertama.",
            Grain.OF_A_MEMBER),
    /** Memberships suspended now. */
    SUSPENDED(
            Unit.PEOPLE,
            Cells.SUSPENDED,
            List.of("participant.suspended", "participant.reinstated"),
            "Memberships that are suspended now.",
            "Kepesertaan yang sedang ditangguhkan.",
            Grain.OF_AN_END),
    /** Memberships revoked for good. */
    REVOKED(
            Unit.PEOPLE,
            Cells.REVOKED,
            List.of("participant.revoked", "participant.reinstated"),
            "Memberships revoked and not taken back.",
            "Kepesertaan yang dicabut dan tidak dipulihkan.",
            Grain.OF_AN_END),
    /** People who bought a training. */
    BOUGHT(
            Unit.PEOPLE,
            Cells.BOUGHT,
            List.of("training.enrolled"),
            "People who bought at least one training, by their first purchase.",
            "Orang yang membeli sedikitnya satu pelatihan, menurut pembelian pertamanya.",
            Grain.OF_A_TRAINING),
    /** Trainings bought. */
    PURCHASES(
            Unit.TRAININGS,
            Cells.PURCHASES,
            List.of("training.enrolled"),
            "Trainings bought.",
            "Pelatihan yang dibeli.",
            Grain.OF_A_TRAINING),
    /** What was paid for trainings. */
    PURCHASE_RUPIAH(
            Unit.RUPIAH,
            Cells.PURCHASE_RUPIAH,
            List.of("training.enrolled"),
            "Rupiah taken from balances for trainings.",
            "Rupiah saldo pelatihan yang dibelanjakan.",
            Grain.OF_A_TRAINING),
    /** People who finished a training. */
    FINISHED(
            Unit.PEOPLE,
            Cells.FINISHED,
            List.of("training.completed", "training.completion-withdrawn"),
            "People with at least one completion that stands, by the first of them.",
            "Orang yang menyelesaikan sedikitnya satu pelatihan, menurut yang pertama.",
            Grain.OF_A_TRAINING),
    /** Trainings completed. */
    COMPLETIONS(
            Unit.TRAININGS,
            Cells.COMPLETIONS,
            List.of("training.completed", "training.completion-withdrawn"),
            "Completions that stand.",
            "Pelatihan yang diselesaikan dan tidak dibatalkan.",
            Grain.OF_A_TRAINING),
    /** Trainings reviewed. */
    REVIEWS(
            Unit.TRAININGS,
            Cells.REVIEWS,
            List.of("training.reviewed"),
            "Trainings reviewed, by the stars of the latest review.",
            "Pelatihan yang diulas, menurut nilai ulasan terakhir.",
            List.of(WAVE, PLATFORM, INSTITUTION, COURSE, RATING, DAY)),
    /** People who were paid. */
    PAID(
            Unit.PEOPLE,
            Cells.PAID,
            List.of("incentive.disbursed", "incentive.returned"),
            "People to whom at least one payout was paid that did not come back, by the first of them.",
            "Orang yang menerima sedikitnya satu pencairan yang tidak kembali, menurut yang pertama.",
            List.of(WAVE, PROVINCE, REGENCY, PARTNER, DAY)),
    /** Payouts that reached people. */
    PAYOUTS(
            Unit.PAYOUTS,
            Cells.PAYOUTS,
            List.of("incentive.disbursed", "incentive.returned"),
            "Payouts paid that did not come back.",
            "Pencairan yang dibayarkan dan tidak kembali.",
            Grain.OF_A_PAYOUT),
    /** Rupiah that reached people. */
    PAID_RUPIAH(
            Unit.RUPIAH,
            Cells.PAID_RUPIAH,
            List.of("incentive.disbursed", "incentive.returned"),
            "Rupiah of payouts paid that did not come back.",
            "Rupiah pencairan yang dibayarkan dan tidak kembali.",
            Grain.OF_A_PAYOUT),
    /** Rupiah that came back. */
    RETURNED_RUPIAH(
            Unit.RUPIAH,
            Cells.RETURNED_RUPIAH,
            List.of("incentive.returned"),
            "Rupiah that came back from payment partners, whatever was paid again later.",
            "Rupiah yang dikembalikan mitra pembayaran, termasuk yang kemudian dibayar ulang.",
            List.of(WAVE, PARTNER, KIND, DAY)),
    /** Instructions to payment partners. */
    INSTRUCTIONS(
            Unit.PAYOUTS,
            Cells.INSTRUCTIONS,
            List.of("payout.requested.*", "payout.decided"),
            "Instructions to payment partners, by the latest outcome reported; without one they are UNANSWERED.",
            "Perintah bayar kepada mitra, menurut hasil terakhir yang dilaporkan; tanpa laporan UNANSWERED.",
            List.of(PARTNER, STATUS, REASON, KIND, DAY)),
    /** Seats of waves. */
    QUOTA(
            Unit.SEATS,
            Cells.QUOTA,
            List.of("wave.changed"),
            "Seats of waves, as announced.",
            "Kuota gelombang, sebagaimana diumumkan.",
            Grain.OF_A_WAVE),
    /** Joins announced when nobody can join any more. */
    JOINED_ANNOUNCED(
            Unit.ENTRIES,
            Cells.JOINED_ANNOUNCED,
            List.of("wave.joins-counted"),
            "Entries that registration counted once nobody could join any more; to hold against those counted here.",
            "Keikutsertaan yang dihitung pendaftaran setelah gelombang ditutup; pembanding hitungan di sini.",
            List.of(WAVE)),
    /** Entries announced when waves were frozen. */
    ENTRIES_ANNOUNCED(
            Unit.ENTRIES,
            Cells.ENTRIES_ANNOUNCED,
            List.of("wave.changed"),
            "Entries that waves announced when they were frozen; to hold against the entries counted here.",
            "Keikutsertaan yang diumumkan saat gelombang dibekukan; pembanding hitungan di sini.",
            Grain.OF_A_WAVE),
    /** Recipients announced. */
    SELECTED_ANNOUNCED(
            Unit.PEOPLE,
            Cells.SELECTED_ANNOUNCED,
            List.of("wave.changed"),
            "Recipients that waves announced with their decree; to hold against those counted here.",
            "Penerima yang diumumkan gelombang dengan surat keputusannya; pembanding hitungan di sini.",
            Grain.OF_A_WAVE),
    /** Members of lists. */
    LISTED(
            Unit.PEOPLE,
            Cells.LISTED,
            List.of("exclusion.changed", "priority.changed"),
            "People on a list, counted from its changes.",
            "Orang dalam daftar, dihitung dari perubahannya.",
            List.of(LIST)),
    /** Members of lists, as announced. */
    LISTED_ANNOUNCED(
            Unit.PEOPLE,
            Cells.LISTED_ANNOUNCED,
            List.of("list.published"),
            "People on a list, as announced with its version; to hold against those counted here.",
            "Orang dalam daftar sebagaimana diumumkan; pembanding hitungan di sini.",
            List.of(LIST, KIND));

    private final Unit unit;
    private final String cells;
    private final List<String> topics;
    private final String english;
    private final String indonesian;
    private final List<Dimension> dimensions;

    Figure(
            Unit unit,
            String cells,
            List<String> topics,
            String english,
            String indonesian,
            List<Dimension> dimensions) {
        this.unit = unit;
        this.cells = cells;
        this.topics = topics;
        this.english = english;
        this.indonesian = indonesian;
        this.dimensions = dimensions;
    }

    /** The figure of a name in requests; empty if there is none. */
    public static Optional<Figure> named(String id) {
        return Stream.of(values()).filter(figure -> figure.id().equals(id)).findFirst();
    }

    /** Its name in requests. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it counts. */
    public Unit unit() {
        return unit;
    }

    /** Its cells, in which <code>{set}</code> stands before each table and <code>{zone}</code> for the programme's time zone. */
    String cells() {
        return cells;
    }

    /** Topics that it rests on; a family of topics ends with {@code *}. */
    public List<String> topics() {
        return topics;
    }

    /** What is counted, in one sentence. */
    public String english() {
        return english;
    }

    /** The same in Indonesian. */
    public String indonesian() {
        return indonesian;
    }

    /** What it can be told apart by. */
    public List<Dimension> dimensions() {
        return dimensions;
    }
}
