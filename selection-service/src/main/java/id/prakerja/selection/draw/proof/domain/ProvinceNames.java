package id.prakerja.selection.draw.proof.domain;

import static java.util.Map.entry;

import java.util.Map;

/** The names of the provinces, which are the same in both languages. */
final class ProvinceNames {

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            entry("11", "Aceh"),
            entry("12", "Sumatera Utara"),
            entry("13", "Sumatera Barat"),
            entry("14", "Riau"),
            entry("15", "Jambi"),
            entry("16", "Sumatera Selatan"),
            entry("17", "Bengkulu"),
            entry("18", "Lampung"),
            entry("19", "Kepulauan Bangka Belitung"),
            entry("21", "Kepulauan Riau"),
            entry("31", "DKI Jakarta"),
            entry("32", "Jawa Barat"),
            entry("33", "Jawa Tengah"),
            entry("34", "DI Yogyakarta"),
            entry("35", "Jawa Timur"),
            entry("36", "Banten"),
            entry("51", "Bali"),
            entry("52", "Nusa Tenggara Barat"),
            entry("53", "Nusa Tenggara Timur"),
            entry("61", "Kalimantan Barat"),
            entry("62", "Kalimantan Tengah"),
            entry("63", "Kalimantan Selatan"),
            entry("64", "Kalimantan Timur"),
            entry("65", "Kalimantan Utara"),
            entry("71", "Sulawesi Utara"),
            entry("72", "Sulawesi Tengah"),
            entry("73", "Sulawesi Selatan"),
            entry("74", "Sulawesi Tenggara"),
            entry("75", "Gorontalo"),
            entry("76", "Sulawesi Barat"),
            entry("81", "Maluku"),
            entry("82", "Maluku Utara"),
            entry("91", "Papua"),
            entry("92", "Papua Barat"));

    private ProvinceNames() {}

    /** The name of a province; its code where it is not one of the 34. */
    static String of(String code) {
        return BY_CODE.getOrDefault(code, code);
    }
}
