package id.prakerja.selection.waves.wave.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something cannot be done with a wave. */
public enum WaveProblem implements ProblemCode {
    /** No wave has this number. */
    WAVE_UNKNOWN(new Problem(404, "There is no wave {0}.", "Gelombang {0} tidak ada.")),
    /** The number is taken. */
    WAVE_EXISTS(new Problem(409, "Wave {0} has been planned already.", "Gelombang {0} sudah direncanakan.")),
    /** Not possible in the wave's present state. */
    WAVE_STATE(new Problem(
            409,
            "Wave {0} is {1}; this needs it to be {2}.",
            "Gelombang {0} berstatus {1}; tindakan ini memerlukan status {2}.")),
    /** The window is empty or over. */
    WINDOW_INVALID(new Problem(
            422,
            "The wave must close after it opens, and in the future.",
            "Gelombang harus ditutup setelah dibuka dan di waktu yang akan datang.")),
    /** An extension that would shorten. */
    EXTENSION_TOO_EARLY(new Problem(
            422,
            "The new end must be later than the present one, {0}.",
            "Waktu penutupan baru harus lebih lambat dari {0}.")),
    /** Each end of the window has one time. */
    WINDOW_TIMES(new Problem(
            422,
            "Give each end of the window once: opensAt or opensAtLocal, closesAt or closesAtLocal.",
            "Sebutkan tiap batas waktu satu kali: opensAt atau opensAtLocal, closesAt atau closesAtLocal.")),
    /** Two waves would be open at once. */
    WAVES_OVERLAP(
            new Problem(
                    409,
                    "The window of wave {0} overlaps that of wave {1}; only one wave is open at a time.",
                    "Jadwal gelombang {0} bertumpang tindih dengan gelombang {1}; hanya satu gelombang yang dibuka pada satu waktu.")),
    /** The pool has fewer seats. */
    RECOVERY_POOL_TOO_SMALL(new Problem(
            409,
            "The recovery pool has {0} seats; {1} cannot be released.",
            "Kuota pemulihan hanya {0}; {1} tidak dapat dilepas.")),
    /** Seats that were released by number stay that many. */
    RECOVERY_SEATS_FIXED(new Problem(
            409,
            "The seats of wave {0} were released by decree {1}; cancel it and plan it anew to change their number.",
            "Kuota gelombang {0} dilepas dengan SK {1}; batalkan dan rencanakan kembali untuk mengubah jumlahnya.")),
    /** The value would be known before the list is frozen. */
    RANDOMNESS_BEFORE_FREEZE(
            new Problem(
                    422,
                    "The public random value comes into being at {0}; the freeze and its margin end at {1}. Announce a later one first.",
                    "Nilai acak publik muncul pada {0}; pembekuan daftar dan jedanya berakhir pada {1}. Umumkan dahulu nilai yang lebih lambat.")),
    /** Not what names a source of the kind. */
    RANDOMNESS_PARTS(new Problem(
            422,
            "A source of kind {0} is named by {1} and nothing else.",
            "Sumber jenis {0} disebutkan dengan {1} saja.")),
    /** The announced value is missing. */
    RANDOMNESS_REQUIRED(new Problem(
            422,
            "The draw needs the public random value that was announced: {0}.",
            "Pengundian memerlukan nilai acak publik yang telah diumumkan: {0}.")),
    /** The announced value does not exist yet. */
    RANDOMNESS_TOO_EARLY(new Problem(
            409,
            "The announced public random value, {0}, does not come into being before {1}.",
            "Nilai acak publik yang diumumkan, {0}, baru muncul pada {1}.")),
    /** Not what such a source publishes. */
    RANDOMNESS_MALFORMED(new Problem(
            422, "This is not a value that a source of kind {0} publishes.", "Ini bukan nilai dari sumber jenis {0}.")),
    /** No province has such a code. */
    PROVINCE_UNKNOWN(new Problem(422, "No province has the code {0}.", "Tidak ada provinsi dengan kode {0}.")),
    /** A seat cannot be owed. */
    PROVINCE_SEATS_NEGATIVE(
            new Problem(422, "No province can have less than no seat.", "Kuota provinsi tidak boleh negatif.")),
    /** Provinces have more seats than the wave. */
    PROVINCE_QUOTAS_EXCEED_QUOTA(new Problem(
            422,
            "The provinces have {0} seats together, the wave only {1}.",
            "Kuota seluruh provinsi berjumlah {0}, sedangkan kuota gelombang hanya {1}.")),
    /** More is kept than there is. */
    SHARES_EXCEED_SEATS(new Problem(
            422,
            "The priority share and the affirmative share are together {0} of 10,000 parts of the seats.",
            "Kuota prioritas dan kuota afirmasi berjumlah {0} dari 10.000 bagian kuota.")),
    /** Entries under way may still be delivered. */
    DRAW_TOO_EARLY(new Problem(
            409,
            "Entries made in time may still be on their way; wave {0} can be drawn from {1}.",
            "Pendaftaran yang tepat waktu mungkin masih dalam pengiriman; gelombang {0} dapat diundi mulai {1}.")),
    /** The list has not been frozen. */
    WAVE_NOT_FROZEN(
            new Problem(
                    409,
                    "The list of wave {0} is not frozen yet. It is as soon as every join that registration has counted has arrived.",
                    "Daftar gelombang {0} belum dibekukan. Pembekuan terjadi setelah semua pendaftaran yang dihitung telah diterima.")),
    /** A list is frozen once. */
    WAVE_FROZEN_ALREADY(
            new Problem(409, "The list of wave {0} has been frozen already.", "Daftar gelombang {0} sudah dibekukan.")),
    /** Not all joins have arrived, or some that nobody counted. */
    JOINS_DIFFER(new Problem(
            409,
            "{1} joins of wave {0} have arrived, registration has counted {2}.",
            "{1} pendaftaran gelombang {0} telah diterima, sedangkan hitungan layanan pendaftaran {2}.")),
    /** Nothing has been drawn yet. */
    WAVE_NOT_DRAWN(new Problem(409, "Wave {0} has not been drawn yet.", "Gelombang {0} belum diundi.")),
    /** The order of the ranks looks bent, and nobody has answered for it. */
    SELF_TESTS_FAILED(
            new Problem(
                    409,
                    "The draw of wave {0} fails its self-tests {1}. No decree can follow until two people have answered for it.",
                    "Pengundian gelombang {0} tidak lolos uji mandiri {1}. SK baru dapat diterbitkan setelah dua orang memberi penjelasan.")),
    /** There is nothing to answer for. */
    SELF_TESTS_NOT_FAILED(new Problem(
            409,
            "No self-test of the draw of wave {0} waits for an answer.",
            "Tidak ada uji mandiri pengundian gelombang {0} yang menunggu penjelasan.")),
    /** The result may not be public before the notice. */
    ANNOUNCEMENT_TOO_EARLY(new Problem(
            409,
            "The notice of wave {0} is set to {1}; it cannot be announced before.",
            "Pemberitahuan gelombang {0} ditetapkan pada {1}; pengumuman tidak dapat mendahuluinya.")),
    /** The clock of the first purchase would have started in the past of the decision. */
    NOTICE_TOO_EARLY(new Problem(
            422,
            "The notice cannot be earlier than the determination.",
            "Pemberitahuan tidak boleh mendahului penetapan.")),
    /** Somebody else changed the rules in between. */
    RULES_CHANGED(new Problem(
            409,
            "The rules have been changed in between; they are at version {0}.",
            "Aturan telah diubah sementara itu; kini versi {0}.")),
    /** A decree determines one wave. */
    DECREE_USED(
            new Problem(409, "The decree {0} has determined another wave.", "SK {0} sudah menetapkan gelombang lain."));

    private final Problem problem;

    WaveProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
