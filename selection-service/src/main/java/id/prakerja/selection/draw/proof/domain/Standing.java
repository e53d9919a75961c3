package id.prakerja.selection.draw.proof.domain;

import id.prakerja.draw.domain.DrawResult;
import java.text.MessageFormat;
import java.util.Locale;

/**
 * How a person stands in a draw, and the sentence that says so.
 *
 * @param rank rank among all entries, from 1
 * @param of entries drawn
 * @param province two-digit code
 * @param provinceRank rank among the entries of the province, from 1
 * @param provinceEntries entries of the province
 * @param provinceSeats seats of the province
 * @param priority whether on the priority list
 * @param result what the draw decided
 */
public record Standing(
        int rank,
        long of,
        String province,
        int provinceRank,
        int provinceEntries,
        int provinceSeats,
        boolean priority,
        DrawResult result) {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /**
     * The sentence in English.
     *
     * @return such as “Rank 12,345 of 98,000 in Jawa Barat (212,345 of 1,760,000 nationwide), on the priority list; …”
     */
    public String english() {
        return sentence(
                Locale.ENGLISH,
                "Rank {0} of {1} in {2} ({3} of {4} nationwide), {5}; {6} seats in the province; {7}. Here is the proof.",
                priority ? "on the priority list" : "not on the priority list",
                switch (result) {
                    case PRIORITY -> "selected on a priority seat of the province";
                    case AFFIRMATIVE -> "selected on an affirmative seat of the province";
                    case PUBLIC -> "selected on a public seat of the province";
                    case PROVINCE_SPILL_OVER ->
                        "selected on a seat of the province that was kept for others and left over";
                    case NATIONAL_SPILL_OVER -> "selected on a seat that was left over nationwide";
                    case NOT_SELECTED -> "not selected";
                    case FAMILY_CAP_REACHED ->
                        "not selected, because the family card already had as many recipients as allowed";
                });
    }

    /**
     * The sentence in Indonesian.
     *
     * @return the same
     */
    public String indonesian() {
        return sentence(
                INDONESIAN,
                "Peringkat {0} dari {1} di {2} ({3} dari {4} secara nasional), {5}; {6} kuota di provinsi; {7}."
                        + " Berikut buktinya.",
                priority ? "dalam daftar prioritas" : "di luar daftar prioritas",
                switch (result) {
                    case PRIORITY -> "terpilih melalui kuota prioritas provinsi";
                    case AFFIRMATIVE -> "terpilih melalui kuota afirmasi provinsi";
                    case PUBLIC -> "terpilih melalui kuota umum provinsi";
                    case PROVINCE_SPILL_OVER -> "terpilih melalui sisa kuota khusus provinsi";
                    case NATIONAL_SPILL_OVER -> "terpilih melalui sisa kuota nasional";
                    case NOT_SELECTED -> "tidak terpilih";
                    case FAMILY_CAP_REACHED ->
                        "tidak terpilih, karena kartu keluarga sudah memiliki jumlah penerima yang diperbolehkan";
                });
    }

    private String sentence(Locale locale, String pattern, String list, String decision) {
        Object[] facts = {
            provinceRank, provinceEntries, ProvinceNames.of(province), rank, of, list, provinceSeats, decision
        };
        return new MessageFormat(pattern, locale).format(facts);
    }
}
